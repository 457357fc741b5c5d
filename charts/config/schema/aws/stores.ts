import { Duration, Size } from 'cdk8s';
import { z } from 'zod';

import versions from '../../versions.json';
import { capacityUnits, count, duration, flag, integer, size, text, texts } from '../leaves';
import { credentials } from '../process';

const database = {
  credentials: credentials().optional(),
  administrator: credentials().prefault({ source: 'secrets-manager' }),
  database: text().default('druid'),
  backupsKeptFor: duration().default(Duration.days(14)),
  snapshot: text().optional(),
};

const instances = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('serverless'), minUnits: capacityUnits().default(0.5), maxUnits: capacityUnits().default(8) }),
  z.strictObject({ type: z.literal('provisioned'), instance: text() }),
]);

/** Databases that are made on AWS. */
export const awsDatabases = [
  z.strictObject({
    type: z.literal('aurora'),
    ...database,
    version: text().default(versions.aws.postgresql),
    instances: instances.prefault({ type: 'serverless' }),
    readers: integer().default(1),
  }),
  z.strictObject({
    type: z.literal('rds'),
    ...database,
    version: text().default(versions.aws.postgresql),
    instance: text(),
    storage: size().default(Size.gibibytes(50)),
    multiZone: flag().default(true),
  }),
] as const;

/** Buckets that are made on AWS. */
export const s3Buckets = z.strictObject({
  type: z.literal('s3-buckets'),
  encryption: z.enum(['kms', 's3']).default('kms'),
  restorableFor: duration().default(Duration.days(7)),
  logsKeptFor: duration().default(Duration.days(90)),
  resultsKeptFor: duration().default(Duration.days(7)),
  tiering: flag().default(false),
});

const access = { topics: texts().default(['*']), clientNamespace: text().default('api') };

/** Kafka on AWS. */
export const mskStreams = [
  z.strictObject({ type: z.literal('msk-serverless'), ...access, lookup: flag().default(true) }),
  z.strictObject({
    type: z.literal('msk-provisioned'),
    ...access,
    lookup: flag().default(true),
    version: text().default(versions.aws.kafka),
    instance: text(),
    brokersPerZone: count().default(1),
    storage: size().default(Size.gibibytes(100)),
  }),
  z.strictObject({ type: z.literal('msk'), ...access, clusterArn: text(), bootstrapServers: text() }),
] as const;
