import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';

/** What a JSON patch may not touch. Whether there is what it changes, is seen when it is applied. */
export function* patchFaults(path: readonly PropertyKey[], patches: ResolvedPod['patches']): Generator<Fault> {
  for (const [index, { path: got }] of patches.entries()) {
    const at = pathOf([...path, index, 'path']);
    const guard = guardOf(got);
    if (!got.startsWith('/')) yield { path: at, problem: 'is not a JSON pointer', got, remedy: "Begin it with '/'" };
    else if (guard !== undefined) {
      yield { path: at, problem: 'is what names, proofs and other objects stand on', got, remedy: guard };
    }
  }
}

const POD = '/spec/template/spec';
const CONTAINER = `${POD}/containers/0`;
const FIXED = 'Remove the patch';

/** What is guarded, and what to do instead. */
const GUARDED: Readonly<Record<string, string>> = {
  '/apiVersion': FIXED,
  '/kind': FIXED,
  '/metadata/name': "Use 'id' and 'release'",
  '/metadata/namespace': "Use 'namespace'",
  '/metadata/labels': "Use 'tags'",
  '/spec/selector': FIXED,
  '/spec/serviceName': FIXED,
  '/spec/replicas': "Use 'replicas'",
  '/spec/volumeClaimTemplates': "Use 'storage'",
  '/spec/template/metadata/labels': "Use 'pod.labels'",
  [`${POD}/serviceAccountName`]: FIXED,
  [`${POD}/securityContext`]: FIXED,
  [`${POD}/initContainers`]: "Use 'pod.initContainers' and 'pod.sidecars'",
  [`${POD}/containers/-`]: "Use 'pod.sidecars'",
  [`${POD}/volumes`]: "Use 'pod.mounts'",
  [`${CONTAINER}/name`]: FIXED,
  [`${CONTAINER}/image`]: "Use 'druid.image' and 'druid.version'",
  [`${CONTAINER}/command`]: "Use 'jvmOptions'",
  [`${CONTAINER}/args`]: "Use 'jvmOptions'",
  [`${CONTAINER}/env`]: "Use 'pod.variables'",
  [`${CONTAINER}/ports`]: "Use 'port'",
  [`${CONTAINER}/resources`]: "Use 'cpu', 'cpuLimit' and 'memory'",
  [`${CONTAINER}/securityContext`]: FIXED,
  [`${CONTAINER}/startupProbe`]: FIXED,
  [`${CONTAINER}/readinessProbe`]: FIXED,
  [`${CONTAINER}/livenessProbe`]: FIXED,
  [`${CONTAINER}/volumeMounts`]: "Use 'pod.mounts'",
};

/** What to do in the place of a patch that leads to something guarded, or to what it is a part of. */
function guardOf(pointer: string): string | undefined {
  const path = pointer.replace(/^\/template\b/, '/spec/template');
  const isWithin = (one: string, other: string) => `${one}/`.startsWith(`${other}/`);
  return Object.entries(GUARDED).find(([guarded]) => isWithin(path, guarded) || isWithin(guarded, path))?.[1];
}
