import { Size } from 'cdk8s';
import { z } from 'zod';

import { NODE_CLASSES } from '../../nodes/nodes';
import { cpu, duration, size, text, texts } from '../leaves';

const disk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('volume'), size: size().default(Size.gibibytes(100)) }),
  z.strictObject({ type: z.literal('nvme') }),
]);

/** Nodes that are made when pods wait, by name. */
export const nodePools = () =>
  z
    .record(
      text(),
      z.strictObject({
        class: z.enum(NODE_CLASSES),
        tier: text().optional(),
        instances: texts(),
        capacity: z.enum(['on-demand', 'spot']).default('on-demand'),
        disk: disk.prefault({ type: 'volume' }),
        limit: z.strictObject({ cpu: cpu(), memory: size() }).optional(),
        expireAfter: duration().optional(),
      }),
    )
    .default({});
