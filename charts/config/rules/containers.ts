import type { Fault } from '../fault';
import { pathOf } from '../schema/path';
import type { ResolvedPod } from '../schema/resolved';
import { mountFaults } from './mounts';
import { isDnsLabel } from './rule';
import { variableFaults } from './variables';

/** What is wrong with containers beside Druid's. To Kubernetes, both kinds are of one list. */
export function* containerFaults(path: readonly PropertyKey[], { mounts: own, initContainers, sidecars }: ResolvedPod): Generator<Fault> {
  const others = [...own];
  const taken = new Set(['main', 'druid', 'wait-for-dependencies']);
  for (const [kind, containers] of Object.entries({ initContainers, sidecars })) {
    for (const [index, { name: got, variables, mounts }] of containers.entries()) {
      const at = [...path, kind, index];
      if (!isDnsLabel(got)) {
        const remedy = 'Use lower-case letters, digits and hyphens, 63 at the most';
        yield { path: pathOf([...at, 'name']), problem: 'is not a DNS label', got, remedy };
      } else if (taken.has(got)) {
        yield { path: pathOf([...at, 'name']), problem: 'is the name of another container', got, remedy: 'Rename it' };
      }
      taken.add(got);
      yield* variableFaults([...at, 'variables'], variables, false);
      yield* mountFaults([...at, 'mounts'], mounts, false, others);
      others.push(...mounts);
    }
  }
}
