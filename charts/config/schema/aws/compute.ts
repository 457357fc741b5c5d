import { Size } from 'cdk8s';
import { z } from 'zod';

import { NODE_CLASSES } from '../../nodes/nodes';
import { count, flag, size, text, texts } from '../leaves';
import { nodePools } from './node-pools';

const group = z.strictObject({
  class: z.enum(NODE_CLASSES),
  tier: text().optional(),
  instances: texts(),
  min: count(),
  max: count(),
  capacity: z.enum(['on-demand', 'spot']).default('on-demand'),
  perZone: flag().default(false),
  volume: size().default(Size.gibibytes(100)),
});

const POOLS = ['general-purpose', 'system'] as const;

/** What nodes there are, and who makes them. */
export const compute = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('auto'), pools: z.array(z.enum(POOLS)).readonly().default(POOLS), nodePools: nodePools() }),
  z.strictObject({
    type: z.literal('managed'),
    groups: z.record(text(), group),
    fips: flag().default(false),
    karpenter: flag().default(true),
    nodePools: nodePools(),
  }),
]);
