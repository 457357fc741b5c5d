import { Duration } from 'cdk8s';
import { z } from 'zod';

import { ADDONS } from '../../platform/addons';
import { count, duration, flag, anything, size, string, text, texts } from '../leaves';
import { cluster } from './cluster';
import { compute } from './compute';
import { network } from './network';
import { pipeline } from './pipeline';

const principal = z.strictObject({ role: text(), username: text(), email: text() });

const addon = z.strictObject({
  enabled: flag().optional(),
  version: text().optional(),
  configuration: z.record(z.string(), anything()).default({}),
});

const addons = z.strictObject(Object.fromEntries(ADDONS.map((name) => [name, addon.optional()])) as AddonShape);
type AddonShape = Record<(typeof ADDONS)[number], z.ZodOptional<typeof addon>>;

const controllers = z.strictObject({
  loadBalancer: flag().optional(),
  dnsZones: texts().default([]),
  velero: flag().default(false),
  alloy: flag().default(false),
});

const edge = z.strictObject({
  hostName: text(),
  certificate: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('new'), hostedZoneId: text() }),
    z.strictObject({ type: z.literal('existing'), arn: text() }),
  ]),
  door: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('ingress') }),
      z.strictObject({
        type: z.literal('gateway'),
        className: text(),
        certificateSecret: text().optional(),
        annotations: z.record(z.string(), string()).default({}),
      }),
    ])
    .prefault({ type: 'ingress' }),
  sourceRanges: texts().optional(),
  idleTimeout: duration().optional(),
  signIn: z
    .strictObject({ issuer: text(), authorizationEndpoint: text(), tokenEndpoint: text(), userInfoEndpoint: text(), clientSecret: text() })
    .optional(),
  internet: z.strictObject({ requestsPerFiveMinutes: count().default(2000) }).optional(),
  loadBalancer: text().optional(),
});

const operations = z.strictObject({
  alarms: flag().default(true),
  critical: texts().default([]),
  warning: texts().default([]),
  dashboard: flag().default(true),
  logsKeptFor: duration().default(Duration.days(90)),
});

/** What AWS makes for an environment. */
export const awsSchema = z.strictObject({
  account: text(),
  region: text(),
  zones: texts(),
  administrators: z.array(principal).readonly().default([]),
  users: z.array(principal).readonly().default([]),
  network: network.prefault({ type: 'new' }),
  cluster: cluster.prefault({ type: 'new' }),
  compute: compute.prefault({ type: 'auto' }),
  addons: addons.prefault({}),
  controllers: controllers.prefault({}),
  keyArn: text().optional(),
  volumes: z.strictObject({ iops: count().optional(), throughput: size().optional() }).prefault({}),
  data: z.enum(['retain', 'destroy']).default('retain'),
  backup: z.strictObject({ schedule: text().default('cron(0 3 * * ? *)'), keptFor: duration().default(Duration.days(35)) }).optional(),
  imageRepository: flag().default(true),
  edge: edge.optional(),
  bastion: flag().default(false),
  operations: operations.prefault({}),
  cost: z
    .strictObject({ budget: z.strictObject({ dollars: count(), emails: texts() }).optional(), report: flag().default(false) })
    .prefault({}),
  pipeline: pipeline.optional(),
});
