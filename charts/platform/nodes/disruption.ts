import { Duration } from 'cdk8s';

import type { ResolvedNodePool } from '../../config/nodes/node-sets';
import type { NodeClass } from '../../config/nodes/nodes';
import {
  NodePoolSpecDisruptionBudgetsReasons,
  NodePoolSpecDisruptionConsolidationPolicy,
  type NodePoolSpecDisruption,
} from '../../../imports/karpenter.sh';

const { WHEN_EMPTY, WHEN_EMPTY_OR_UNDERUTILIZED } = NodePoolSpecDisruptionConsolidationPolicy;
const { DRIFTED } = NodePoolSpecDisruptionBudgetsReasons;

/**
 * When nodes go of which the cluster has no need, and how many at once. Historicals would load their segments again, and tasks would begin
 * again, so theirs go when they are empty. Budgets of pods are kept as well.
 *
 * @see https://karpenter.sh/docs/concepts/disruption/
 */
const DISRUPTION: Readonly<
  Record<NodeClass, { readonly policy: NodePoolSpecDisruptionConsolidationPolicy; after: Duration; nodes: string }>
> = {
  system: { policy: WHEN_EMPTY_OR_UNDERUTILIZED, after: Duration.minutes(5), nodes: '25%' },
  masters: { policy: WHEN_EMPTY_OR_UNDERUTILIZED, after: Duration.minutes(30), nodes: '1' },
  queries: { policy: WHEN_EMPTY_OR_UNDERUTILIZED, after: Duration.minutes(15), nodes: '25%' },
  historicals: { policy: WHEN_EMPTY, after: Duration.minutes(30), nodes: '1' },
  tasks: { policy: WHEN_EMPTY, after: Duration.minutes(5), nodes: '25%' },
};

/**
 * When nodes of a pool go. Historicals whose segments are on the node are ready at once on the next, and empty: nothing that Karpenter knows
 * tells when they have loaded them again. So it leaves nodes alone that are only out of date: who wants them new deletes one after the other.
 */
export function disruptionOf({ class: of, disk }: ResolvedNodePool): NodePoolSpecDisruption {
  const { policy, after, nodes } = DISRUPTION[of];
  const left = of === 'historicals' && disk.type === 'nvme' ? [{ nodes: '0', reasons: [DRIFTED] }] : [];
  return { consolidationPolicy: policy, consolidateAfter: hours(after), budgets: [{ nodes }, ...left] };
}

/** A duration as Karpenter reads it, which has no days: `504h`, `90m`. */
export function hours(duration: Duration): string {
  const seconds = duration.toSeconds();
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
