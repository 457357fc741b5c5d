import type { Fault } from '../fault';
import { groupsOf } from '../groups';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';
import type { Rule } from './rule';
import { isDnsLabel, isLabelValue, isQualifiedName } from './rule';

/** What is added to a pod may not take the place of what is there. */
export const additions: Rule = function* (environment) {
  for (const { path, settings } of groupsOf(environment)) yield* faultsOf(`${path}.pod`, settings.pod);
};

function* faultsOf(path: string, pod: ResolvedPod): Generator<Fault> {
  const { annotations, labels, nodeSelector, variables, mounts, initContainers, sidecars, patches } = pod;
  for (const [name, map] of Object.entries({ annotations, labels, nodeSelector })) {
    for (const [key, value] of Object.entries(map)) {
      const at = `${path}.${name}['${key}']`;
      if (!isQualifiedName(key)) yield { path: at, problem: 'is not the key of a label or annotation', remedy: 'Correct it' };
      else if (name !== 'annotations' && !isLabelValue(value))
        yield { path: at, problem: 'is not the value of a label', got: value, remedy: LABEL };
      else if (RESERVED.test(key) && name === 'labels') yield { path: at, problem: 'is computed', remedy: 'Remove it' };
    }
  }
  for (const name of Object.keys(variables)) {
    const at = `${path}.variables.${name}`;
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      yield { path: at, problem: 'is not the name of a variable', remedy: 'Use letters, digits and _' };
    else if (OWN.test(name)) yield { path: at, problem: 'is a variable that Druid gets already', remedy: 'Rename it' };
  }
  for (const [index, mount] of mounts.entries()) {
    const at = pathOf([...path.split('.'), 'mounts', index]);
    if (!isDnsLabel(mount.name)) yield { path: `${at}.name`, problem: 'is not a DNS label', got: mount.name, remedy: 'Rename it' };
    else if (VOLUMES.includes(mount.name))
      yield { path: `${at}.name`, problem: 'is a volume that is there', got: mount.name, remedy: 'Rename it' };
    if (!mount.path.startsWith('/')) yield { path: `${at}.path`, problem: 'is not absolute', got: mount.path, remedy: "Begin it with '/'" };
    else if (/^\/(tmp|opt\/druid\/(conf|lib|var))?\/?$/.test(mount.path)) {
      yield { path: `${at}.path`, problem: 'hides what Druid needs', got: mount.path, remedy: 'Choose a folder of its own' };
    }
  }
  const containers = [...initContainers, ...sidecars].map(({ name }) => name);
  for (const name of containers) {
    const problem = !isDnsLabel(name)
      ? 'is not a DNS label'
      : CONTAINERS.includes(name) || twice(containers, name)
        ? 'is there already'
        : undefined;
    if (problem !== undefined)
      yield { path: `${path}.sidecars`, problem: `has a container whose name ${problem}`, got: name, remedy: 'Rename it' };
  }
  for (const [index, patch] of patches.entries()) {
    const at = pathOf([...path.split('.'), 'patches', index, 'path']);
    if (!patch.path.startsWith('/')) yield { path: at, problem: 'is not a JSON pointer', got: patch.path, remedy: "Begin it with '/'" };
    else if (isGuarded(patch.path)) {
      yield { path: at, problem: 'is what names, proofs and other objects stand on', got: patch.path, remedy: 'Use the setting for it' };
    }
  }
}

const twice = (names: readonly string[], name: string) => names.indexOf(name) !== names.lastIndexOf(name);

const LABEL = "Use letters, digits, '-', '_' and '.', 63 at the most";
const RESERVED = /^(app\.kubernetes\.io\/|druid\.|druidDiscovery)/;
const OWN = /^(POD_|TASK_|AWS_REGION$|DRUID_|METADATA_STORE_|DEEP_STORAGE_|JAVA_OPTS$|KEY_STORE_)/;
const VOLUMES = ['common', 'own', 'tmp', 'var', 'segment-cache', 'task-templates', 'tls', 'tasks'];
const CONTAINERS = ['main', 'druid', 'wait-for-dependencies'];

/** What a JSON patch may not touch, nor what it is a part of. */
const CONTAINER = '/spec/template/spec/containers/0';
const GUARDED = [
  ...['/apiVersion', '/kind', '/metadata/name', '/metadata/namespace', '/metadata/labels'],
  ...['selector', 'serviceName', 'replicas', 'volumeClaimTemplates'].map((field) => `/spec/${field}`),
  ...['metadata/labels', 'spec/serviceAccountName', 'spec/securityContext'].map((field) => `/spec/template/${field}`),
  ...['name', 'image', 'command', 'args', 'env', 'ports', 'resources', 'securityContext'].map((field) => `${CONTAINER}/${field}`),
  ...['startupProbe', 'readinessProbe', 'livenessProbe', 'volumeMounts/0'].map((field) => `${CONTAINER}/${field}`),
];

function isGuarded(pointer: string): boolean {
  const path = pointer.replace(/^\/template\b/, '/spec/template');
  return GUARDED.some((guarded) => `${path}/`.startsWith(`${guarded}/`) || `${guarded}/`.startsWith(`${path}/`));
}
