import type { S3Buckets } from './aws/deep-storage';
import type { Aurora, Rds } from './aws/metadata-store';
import type { ExistingMsk, MskProvisioned, MskServerless } from './aws/stream';
import type { Credentials } from './credentials';
import type { VolumeSettings } from './volume';

/**
 * The database that holds Druid's metadata.
 *
 * @see https://druid.apache.org/docs/latest/design/metadata-storage
 */
export type MetadataStore = InClusterPostgresql | ExternalPostgresql | Aurora | Rds;

/** A single PostgreSQL pod beside Druid, for trials. */
export interface InClusterPostgresql {
  readonly type: 'in-cluster';
  /** The login role that is created and that Druid uses. */
  readonly credentials: Credentials;
  /** The volume of the database. */
  readonly volume: VolumeSettings;
}

/** A PostgreSQL server that is there already. */
export interface ExternalPostgresql {
  readonly type: 'postgresql';
  /** The server's DNS name. */
  readonly host: string;
  /** @default 5432 */
  readonly port?: number;
  /** @default 'druid' */
  readonly database?: string;
  /** The login role that Druid uses. */
  readonly credentials: Credentials;
}

/**
 * Where segments, task logs and intermediate results of queries are kept.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/s3
 */
export type DeepStorage = InClusterS3 | ExternalS3 | S3Buckets;

/** A single pod of an S3-compatible server beside Druid, for trials. */
export interface InClusterS3 {
  readonly type: 'in-cluster';
  /** The access key (`username`) and secret key (`password`) that are created and that Druid uses. */
  readonly credentials: Credentials;
  /** The volume of the objects. */
  readonly volume: VolumeSettings;
}

/** An S3 bucket that is there already. */
export interface ExternalS3 {
  readonly type: 's3';
  /** The bucket's name. */
  readonly bucket: string;
  /** The AWS region of the bucket. */
  readonly region: string;
  /**
   * The access key (`username`) and secret key (`password`).
   *
   * @default - the AWS SDK's own chain, which finds the pod's identity
   */
  readonly credentials?: Credentials;
  /**
   * The ARN of the KMS key that encrypts its objects, which Druid's roles on AWS then may use.
   *
   * @default - S3's own key, which everybody may use who may use the bucket
   */
  readonly keyArn?: string;
}

/** The message stream that supervisors read. */
export type Stream = InClusterKafka | ExternalKafka | MskServerless | MskProvisioned | ExistingMsk;

/** A single Kafka pod (KRaft, broker and controller in one) beside Druid, for trials. */
export interface InClusterKafka {
  readonly type: 'in-cluster';
  /** The volume of the log segments. */
  readonly volume: VolumeSettings;
}

/** A Kafka cluster that is there already. Supervisor specs name it; here it opens the way to it. */
export interface ExternalKafka {
  readonly type: 'kafka';
  /** The port of the bootstrap servers and brokers. */
  readonly port: number;
}
