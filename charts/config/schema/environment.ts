import { Duration } from 'cdk8s';
import { z } from 'zod';

import type { Environment } from '../environment';
import { awsSchema } from './aws/aws';
import { bindings } from './aws/bindings';
import { awsDatabases, mskStreams, s3Buckets } from './aws/stores';
import { druidSchema } from './druid';
import { cpu, duration, port, size, text, texts } from './leaves';
import { observability } from './observability/observability';
import { platform } from './platform';
import { credentials, volume } from './process';

const metadataStore = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), credentials: credentials(), volume: volume() }),
  z.strictObject({
    type: z.literal('postgresql'),
    host: text(),
    port: port().default(5432),
    database: text().default('druid'),
    credentials: credentials(),
  }),
  ...awsDatabases,
]);

const deepStorage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), credentials: credentials(), volume: volume() }),
  z.strictObject({
    type: z.literal('s3'),
    bucket: text(),
    region: text(),
    credentials: credentials().optional(),
    keyArn: text().optional(),
  }),
  s3Buckets,
]);

const stream = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('in-cluster'), volume: volume() }),
  z.strictObject({ type: z.literal('kafka'), port: port() }),
  ...mskStreams,
]);

const secrets = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('existing') }),
  z.strictObject({ type: z.literal('secrets-store') }),
  z.strictObject({ type: z.literal('external-secrets'), refresh: duration().default(() => Duration.hours(1)) }),
]);

const network = z.strictObject({
  apiServerPorts: z.array(port()).min(1).readonly().optional(),
  apiServerCidrs: z.array(text()).min(1).readonly().optional(),
  clusterDomain: text().default('cluster.local'),
});

/** The shape of an environment, and the defaults that depend on nothing else. */
export const environmentSchema = z.strictObject({
  kind: z.enum(['local', 'eks']),
  id: text(),
  release: text(),
  organization: text(),
  team: text(),
  domain: text(),
  namespace: text().default('druid'),
  tags: z.record(z.string(), text()).default({}),
  druid: druidSchema,
  metadataStore,
  deepStorage,
  stream: stream.optional(),
  secrets: secrets.prefault({ type: 'existing' }),
  network: network.prefault({}),
  platform: platform.optional(),
  admission: z.strictObject({ rules: z.enum(['deny', 'audit', 'none']).default('deny'), images: texts().default([]) }).prefault({}),
  observability: observability.prefault({}),
  aws: awsSchema.optional(),
  bindings: bindings.optional(),
  quota: z.strictObject({ cpu: cpu(), memory: size() }).optional(),
});

// The compiler's proof that the documented type and the schema say the same.
type Same<A, B> = [A] extends [B] ? true : never;
export const documentedTypeFitsSchema: Same<Environment, z.input<typeof environmentSchema>> = true;
