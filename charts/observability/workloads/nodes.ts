import type { k8s } from 'cdk8s-plus-30';

import { groupsOf, type RoleName } from '../../config/groups';
import { askingFor, purposeFor } from '../../config/nodes/node-sets';
import type { Collecting } from './identity';
import type { Workload } from './workload';

/** On which nodes a pod of each node is: on all, whatever keeps others away; or on those of some roles of Druid, where they are known. */
export function nodesOf(environment: Collecting, { nodes = 'all' }: Workload): Partial<k8s.PodSpec> {
  if (nodes === 'all') return { tolerations: [{ operator: 'Exists' }] };
  const asked = askedBy(environment, nodes);
  // What has no nodes of its own may be anywhere.
  if (asked.some(({ nodeSelector }) => Object.keys(nodeSelector).length === 0)) return { tolerations: [{ operator: 'Exists' }] };
  const nodeSelectorTerms = unique(
    asked.map(({ nodeSelector }) => ({
      matchExpressions: Object.entries(nodeSelector).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
    })),
  );
  return {
    tolerations: unique(asked.flatMap(({ tolerations }) => tolerations.map((toleration) => ({ ...toleration, operator: 'Equal' })))),
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
  };
}

function askedBy(environment: Collecting, roles: readonly RoleName[]) {
  return groupsOf(environment)
    .filter(({ role }) => roles.includes(role))
    .map((group) => askingFor(environment, purposeFor(environment, group)));
}

function unique<T>(items: readonly T[]): T[] {
  const texts = items.map((item) => JSON.stringify(item));
  return items.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}
