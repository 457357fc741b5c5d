import type { Duration } from 'cdk8s';

/**
 * Three S3 buckets: for segments, for logs of tasks, and for what queries keep for a while. Segments never expire.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/s3
 */
export interface S3Buckets {
  readonly type: 's3-buckets';
  /**
   * How objects are encrypted: with the environment's own key, or with S3's.
   *
   * @default 'kms'
   */
  readonly encryption?: 'kms' | 's3';
  /**
   * How long a segment that was deleted or overwritten can be restored: the bucket keeps versions that long.
   *
   * @default - 7 days
   */
  readonly restorableFor?: Duration;
  /**
   * How long logs of tasks are kept.
   *
   * @default - 90 days
   */
  readonly logsKeptFor?: Duration;
  /**
   * How long what queries have written is kept: results, and what is between their stages.
   *
   * @default - 7 days
   */
  readonly resultsKeptFor?: Duration;
  /**
   * Whether segments move to cheaper tiers of S3 when nobody loads them. Reading them stays as fast.
   *
   * @default false
   */
  readonly tiering?: boolean;
}
