import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';

/** What a JSON patch may not touch. Whether there is what it changes, is seen when it is applied. */
export function* patchFaults(path: readonly PropertyKey[], patches: ResolvedPod['patches']): Generator<Fault> {
  for (const [index, { path: got }] of patches.entries()) {
    const at = pathOf([...path, index, 'path']);
    if (!got.startsWith('/')) yield { path: at, problem: 'is not a JSON pointer', got, remedy: "Begin it with '/'" };
    else if (isGuarded(got)) {
      yield { path: at, problem: 'is what names, proofs and other objects stand on', got, remedy: 'Use the setting for it' };
    }
  }
}

const CONTAINER = '/spec/template/spec/containers/0';

const GUARDED = [
  ...['/apiVersion', '/kind', '/metadata/name', '/metadata/namespace', '/metadata/labels'],
  ...['selector', 'serviceName', 'replicas', 'volumeClaimTemplates'].map((field) => `/spec/${field}`),
  ...['metadata/labels', 'spec/serviceAccountName', 'spec/securityContext'].map((field) => `/spec/template/${field}`),
  ...['name', 'image', 'command', 'args', 'env', 'ports', 'resources', 'securityContext'].map((field) => `${CONTAINER}/${field}`),
  ...['startupProbe', 'readinessProbe', 'livenessProbe', 'volumeMounts/0'].map((field) => `${CONTAINER}/${field}`),
];

/** Whether a pointer leads to something guarded, or to what it is a part of. */
function isGuarded(pointer: string): boolean {
  const path = pointer.replace(/^\/template\b/, '/spec/template');
  return GUARDED.some((guarded) => `${path}/`.startsWith(`${guarded}/`) || `${guarded}/`.startsWith(`${path}/`));
}
