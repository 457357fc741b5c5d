import type { Construct } from 'constructs';

import { expiryOf, graceOf, limitOf } from '../../config/nodes/node-pools';
import type { Pool } from '../../config/nodes/node-sets';
import { architectureOf, nodeLabelsOf, nodeTaintsOf } from '../../config/nodes/nodes';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { formatSize } from '../../config/size';
import {
  NodePool,
  NodePoolSpecLimits,
  NodePoolSpecTemplateSpecRequirementsOperator,
  NodePoolSpecTemplateSpecTaintsEffect,
  type NodePoolSpecTemplateSpecRequirements,
} from '../../../imports/karpenter.sh';
import { disruptionOf, hours } from './disruption';
import { metadataOfPool, type NodeClassReference } from './node-class';

interface NodePoolProps {
  readonly pool: Pool;
  readonly nodeClass: NodeClassReference;
}

/**
 * Which nodes are made when pods wait, how many, and when they go.
 *
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export function nodePool(scope: Construct, environment: ResolvedEnvironment, { pool, nodeClass }: NodePoolProps): void {
  const limit = limitOf(environment, pool);
  const expiry = expiryOf(environment, pool);
  const taints = nodeTaintsOf(environment, pool.settings);
  new NodePool(scope, 'pool', {
    metadata: metadataOfPool(environment, pool),
    spec: {
      template: {
        metadata: { labels: { ...nodeLabelsOf(environment, pool.settings) } },
        spec: {
          nodeClassRef: nodeClass,
          requirements: requirementsOf(environment, pool),
          ...(taints.length === 0
            ? {}
            : { taints: taints.map(({ key, value }) => ({ key, value, effect: NodePoolSpecTemplateSpecTaintsEffect.NO_SCHEDULE })) }),
          expireAfter: expiry === undefined ? 'Never' : hours(expiry),
          terminationGracePeriod: hours(graceOf(environment, pool)),
        },
      },
      disruption: disruptionOf(pool.settings),
      ...(limit === undefined
        ? {}
        : {
            limits: {
              cpu: NodePoolSpecLimits.fromString(limit.cpu.toString()),
              memory: NodePoolSpecLimits.fromString(formatSize(limit.memory)),
            },
          }),
    },
  });
}

/** EKS Auto Mode does not know the label of the operating system: it has one. */
function requirementsOf({ aws }: ResolvedEnvironment, { settings }: Pool): NodePoolSpecTemplateSpecRequirements[] {
  const architectures = settings.instances.map((type) => (architectureOf(type) === 'arm64' ? 'arm64' : 'amd64'));
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    ['kubernetes.io/arch', [...new Set(architectures)].sort()],
    ...(aws?.compute.type === 'auto' ? [] : [['kubernetes.io/os', ['linux']] as const]),
    ['node.kubernetes.io/instance-type', settings.instances],
    ['karpenter.sh/capacity-type', settings.capacity === 'spot' ? ['spot', 'on-demand'] : ['on-demand']],
    ['topology.kubernetes.io/zone', aws?.zones ?? []],
  ];
  return wanted.map(([key, values]) => ({ key, operator: NodePoolSpecTemplateSpecRequirementsOperator.IN, values: [...values] }));
}
