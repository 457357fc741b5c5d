import type { AwsEnvironment } from './aws-environment';
import { namesOf } from '../names';

/** What buckets are for; their names end in it, but for account and region. */
export const BUCKETS = ['segments', 'task-logs', 'query-results', 'access-logs', 'velero', 'costs', 'artifacts'] as const;

/** What a bucket is for. */
export type BucketName = (typeof BUCKETS)[number];

/** Names of buckets. All of the world shares them, so they carry the account and the region. */
export function bucketNamesOf(environment: Pick<AwsEnvironment, 'id' | 'release' | 'aws'>): Readonly<Record<BucketName, string>> {
  const { account, region } = environment.aws;
  const names = BUCKETS.map((name) => [name, `${namesOf(environment).component(name)}-${account}-${region}`] as const);
  return Object.fromEntries(names) as Record<BucketName, string>;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const LONGEST_BUCKET = 63;
