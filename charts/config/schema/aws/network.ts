import { Duration } from 'cdk8s';
import { z } from 'zod';

import { count, duration, text, texts } from '../leaves';

/** The VPC: a new one, or one that is there already. */
export const network = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('new'),
    cidr: text().default('10.0.0.0/16'),
    prefixes: z.strictObject({ public: count().optional(), private: count().optional(), isolated: count().optional() }).prefault({}),
    nat: z.enum(['per-zone', 'single', 'none']).default('per-zone'),
    endpoints: texts().default([]),
    flowLogsKeptFor: duration().default(Duration.days(90)),
    peers: texts().default([]),
  }),
  z.strictObject({
    type: z.literal('existing'),
    vpcId: text(),
    cidr: text(),
    privateSubnets: texts(),
    isolatedSubnets: texts().optional(),
    publicSubnets: texts().default([]),
  }),
]);
