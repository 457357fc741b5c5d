import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { ContainerSettings, MountSettings, Patch, PodSettings } from '../../../charts/config/settings/pod';
import type { ProcessSettings } from '../../../charts/config/settings/process';

/** A volume of each kind. */
const mountsOf = (name: string): readonly MountSettings[] => [
  { name: `${name}-empty`, path: `/opt/${name}/empty`, source: { type: 'empty', size: Size.mebibytes(64) } },
  { name: `${name}-secret`, path: `/opt/${name}/secret`, source: { type: 'secret', name } },
  { name: `${name}-files`, path: `/opt/${name}/files`, source: { type: 'config-map', name } },
];

const containerOf = (name: string): ContainerSettings => ({
  name,
  image: `registry.example.com/${name}:1`,
  command: ['/bin/run'],
  args: ['--verbose'],
  cpu: Cpu.millis(10),
  memory: Size.mebibytes(32),
  variables: { PASSWORD: { secret: name, key: 'password' } },
  mounts: mountsOf(name),
});

/** A patch of each kind on what every pod has. */
export const patchesAt = (template: '/spec/template' | '/template'): readonly Patch[] => [
  { op: 'add', path: `${template}/spec/shareProcessNamespace`, value: false },
  { op: 'replace', path: `${template}/spec/enableServiceLinks`, value: true },
  { op: 'remove', path: `${template}/spec/containers/0/imagePullPolicy` },
];

/**
 * Whatever can be added to a pod.
 *
 * @param template where the template of the pod is in what a patch is applied to
 */
export const additionsAt = (template: '/spec/template' | '/template'): PodSettings => ({
  annotations: { 'example.com/note': 'rich' },
  labels: { 'example.com/shift': 'night' },
  nodeSelector: { 'example.com/disk': 'fast' },
  tolerations: [{ key: 'dedicated', value: 'druid', effect: 'NoSchedule' }],
  variables: { GREETING: 'hello' },
  mounts: mountsOf('mounted'),
  initContainers: [containerOf('before')],
  sidecars: [containerOf('beside')],
  patches: patchesAt(template),
});

/** What every process has, with little of a pod. */
export const furtherAt = (template: '/spec/template' | '/template') =>
  ({
    cpu: Cpu.units(1),
    cpuLimit: Cpu.units(2),
    memory: Size.gibibytes(4),
    heap: Size.mebibytes(400),
    properties: { 'druid.request.logging.type': 'slf4j' },
    unsafeProperties: { 'druid.unheard.of': 1 },
    jvmOptions: ['-Xlog:gc'],
    pod: { annotations: { 'example.com/note': 'plain' }, patches: patchesAt(template) },
  }) satisfies ProcessSettings;
