import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { ContainerSettings, MountSettings } from '../../../charts/config/settings/pod';
import type { Case } from './case';

const mount: MountSettings = { name: 'extra', path: '/opt/extra', source: { type: 'secret', name: 'extra' } };
const container: ContainerSettings = {
  name: 'beside',
  image: 'registry.example.com/beside:1',
  cpu: Cpu.millis(10),
  memory: Size.mebibytes(32),
};

/** What is added to pods. */
// prettier-ignore
export const pods: readonly Case[] = [
  { path: "druid.roles.router.pod.labels['app.kubernetes.io/name']", value: 'mine', message: `druid.roles.router.pod.labels['app.kubernetes.io/name']: is computed, got "mine". Remove it.` },
  { path: "druid.roles.router.pod.labels['druidDiscoveryAnnouncement-id-hash']", value: 'mine', message: `druid.roles.router.pod.labels.druidDiscoveryAnnouncement-id-hash: is computed, got "mine". Remove it.` },
  { path: 'druid.roles.router.pod.labels.shift', value: 7, message: 'druid.roles.router.pod.labels.shift: is not a text, got 7. Give a string.' },
  { path: 'druid.roles.router.pod.variables.POD_IP', value: '127.0.0.1', message: 'druid.roles.router.pod.variables.POD_IP: is a variable that Druid gets already. Rename it.' },
  { path: 'druid.roles.router.pod.variables.LIMIT', value: 7, message: `druid.roles.router.pod.variables.LIMIT: is not the value of a variable, got 7. Give a string, or { secret: '...', key: '...' }.` },
  { path: 'druid.roles.router.pod.variables.LIMIT', value: { secret: 'limits' }, message: `druid.roles.router.pod.variables.LIMIT: is not the value of a variable, got {"secret":"..."}. Give a string, or { secret: '...', key: '...' }.` },
  { path: 'druid.roles.router.pod.tolerations', value: [{ effect: 'Never' }], message: `druid.roles.router.pod.tolerations[0].effect: is not one of the choices, got "Never". Give 'NoSchedule' or 'PreferNoSchedule' or 'NoExecute'.` },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, path: 'a' }], message: `druid.roles.router.pod.mounts[0].path: is not absolute, got "a". Begin it with '/'.` },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, path: '/' }], message: 'druid.roles.router.pod.mounts[0].path: hides what Druid needs, got "/". Choose a folder of its own.' },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, path: '/tmp' }], message: 'druid.roles.router.pod.mounts[0].path: hides what Druid needs, got "/tmp". Choose a folder of its own.' },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, path: '/opt/druid/conf/' }], message: 'druid.roles.router.pod.mounts[0].path: hides what Druid needs, got "/opt/druid/conf/". Choose a folder of its own.' },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, source: { type: 'host', path: '/' } }], message: `druid.roles.router.pod.mounts[0].source.type: is not one of the choices, got "host". Give 'secret' or 'config-map' or 'empty'.` },
  { path: 'druid.roles.router.pod.mounts', value: [{ ...mount, source: { type: 'empty' } }], message: 'druid.roles.router.pod.mounts[0].source.size: is missing. Give for example Size.mebibytes(512) or Size.gibibytes(2).' },
  { path: 'druid.roles.router.pod.sidecars', value: [{ ...container, memory: undefined }], message: 'druid.roles.router.pod.sidecars[0].memory: is missing. Give for example Size.mebibytes(512) or Size.gibibytes(2).' },
  { path: 'druid.roles.router.pod.sidecars', value: [{ ...container, image: '' }], message: 'druid.roles.router.pod.sidecars[0].image: is not a line of text, got "". Give a string that is not empty.' },
  { path: 'druid.roles.router.pod.initContainers', value: [{ ...container, command: 'run' }], message: 'druid.roles.router.pod.initContainers[0].command: is not an array, got "run". Give an array.' },
  { path: 'druid.roles.router.pod.patches', value: [{ op: 'move', path: '/spec' }], message: `druid.roles.router.pod.patches[0].op: is not one of the choices, got "move". Give 'add' or 'replace' or 'remove'.` },
  { path: 'druid.roles.router.pod.patches', value: [{ op: 'remove', path: 'metadata' }], message: `druid.roles.router.pod.patches[0].path: is not a JSON pointer, got "metadata". Begin it with '/'.` },
  { path: 'druid.roles.router.pod.patches', value: [{ op: 'replace', path: '/spec/replicas', value: 2 }], message: `druid.roles.router.pod.patches[0].path: is what names, proofs and other objects stand on, got "/spec/replicas". Use 'replicas'.` },
  { path: 'druid.roles.router.pod.patches', value: [{ op: 'remove', path: '/spec' }], message: 'druid.roles.router.pod.patches[0].path: is what names, proofs and other objects stand on, got "/spec". Remove the patch.' },
  { path: 'druid.ingestion.pod.patches', value: [{ op: 'replace', path: '/template/spec/containers/0/image', value: 'x' }], message: `druid.ingestion.pod.patches[0].path: is what names, proofs and other objects stand on, got "/template/spec/containers/0/image". Use 'druid.image' and 'druid.version'.` },
];
