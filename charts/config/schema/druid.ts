import { Duration } from 'cdk8s';
import { z } from 'zod';

import versions from '../versions.json';
import { count, duration, integer, percent, size, text } from './leaves';
import { autoscaling, credentials, difference, keda, process, properties, role, storage, volume } from './process';

const scheduler = z.strictObject({
  capacity: count().optional(),
  lanes: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('high-low'), low: percent() }),
      z.strictObject({ type: z.literal('named'), percent: z.record(z.string(), percent()) }),
    ])
    .optional(),
  prioritization: z
    .strictObject({
      age: duration().optional(),
      interval: duration().optional(),
      segments: count().optional(),
      adjustment: count().default(5),
    })
    .optional(),
});

const scalable = () => role().extend({ autoscaling: autoscaling().optional() });

const broker = scalable().extend({ tiers: z.array(text()).min(1).readonly().optional(), scheduler: scheduler.optional() });

const router = scalable().extend({
  routing: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('priority'), min: integer(), max: integer() }),
        z.strictObject({ type: z.literal('manual'), broker: text() }),
      ]),
    )
    .readonly()
    .default([]),
  dnsNames: z.array(text()).readonly().default([]),
});

const historical = role().extend({
  storage: z.discriminatedUnion('type', [storage.claim(), storage.node(), storage.memory()]),
  priority: integer().default(0),
  zone: text().optional(),
});

const roles = z.strictObject({
  coordinator: role(),
  overlord: role().optional(),
  broker: z.record(z.string(), broker),
  router,
  historical: z.record(z.string(), historical),
});

const TYPES = [
  'index_kafka',
  'index_kinesis',
  'index_parallel',
  'single_phase_sub_task',
  'compact',
  'kill',
  'query_controller',
  'query_worker',
] as const;

const worker = () =>
  role().extend({
    capacity: count(),
    storage: z.discriminatedUnion('type', [storage.claim(), storage.node()]),
    drain: duration().default(() => Duration.hours(1)),
  });

const ingestion = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('jobs'),
    ...process(),
    disk: size(),
    capacity: count().default(4),
    maxDuration: duration().default(() => Duration.hours(4)),
    launchTimeout: duration().default(() => Duration.hours(1)),
    keepFinished: duration().default(() => Duration.hours(1)),
    types: z.partialRecord(z.enum(TYPES), z.strictObject({ ...difference(), disk: size().optional() })).default({}),
  }),
  worker().extend({ type: z.literal('indexers'), autoscaling: keda.optional() }),
  worker().extend({ type: z.literal('middle-managers') }),
]);

const discovery = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('kubernetes') }),
  z.strictObject({
    type: z.literal('zookeeper'),
    ensemble: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('in-cluster'), volume: volume() }),
      z.strictObject({ type: z.literal('zookeeper'), hosts: z.array(text()).min(1).readonly() }),
    ]),
  }),
]);

const authentication = z.strictObject({
  admin: credentials(),
  internal: credentials(),
  ldap: z
    .strictObject({
      url: text(),
      bind: credentials(),
      baseDn: text(),
      userSearch: text(),
      userAttribute: text(),
      groups: z.array(text()).readonly().default([]),
    })
    .optional(),
  oidc: z
    .strictObject({
      discovery: text(),
      client: credentials(),
      cookies: credentials(),
      claim: text().default('sub'),
      scope: text().default('openid profile email'),
    })
    .optional(),
});

const keySize = z.literal([256, 384, 521]);

const tls = z.strictObject({
  certificates: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('cert-manager'),
      issuer: text().optional(),
      kind: z.enum(['Issuer', 'ClusterIssuer']).default('Issuer'),
      duration: duration().default(() => Duration.days(90)),
      renewBefore: duration().default(() => Duration.days(30)),
      keySize: keySize.default(256),
      authority: z
        .strictObject({
          duration: duration().default(() => Duration.days(3650)),
          renewBefore: duration().default(() => Duration.days(365)),
          keySize: keySize.default(384),
        })
        .prefault({}),
    }),
    z.strictObject({ type: z.literal('secrets') }),
  ]),
  storePassword: credentials(),
});

const tiers = z.record(z.string(), count());

const loadRule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('loadForever'), tiers }),
  z.strictObject({ type: z.literal('loadByPeriod'), period: duration(), tiers }),
  z.strictObject({ type: z.literal('dropForever') }),
  z.strictObject({ type: z.literal('dropBeforeByPeriod'), period: duration() }),
]);

const placement = z.strictObject({
  zones: z.enum(['prefer', 'require']).default('prefer'),
  hosts: z.enum(['prefer', 'require']).default('prefer'),
  priorities: z.strictObject({ servers: integer(), tasks: integer() }).optional(),
});

/** The shape of the Druid side. */
export const druidSchema = z.strictObject({
  version: text().default(versions.druid.default),
  image: text().optional(),
  imageTag: text().optional(),
  extensions: z.array(text()).readonly().default([]),
  authentication,
  tls: tls.optional(),
  discovery: discovery.default({ type: 'kubernetes' }),
  roles,
  ingestion,
  loadRules: z.record(z.string(), z.array(loadRule).min(1).readonly()).default({}),
  placement: placement.prefault({}),
  properties: properties(),
  unsafeProperties: properties(),
});
