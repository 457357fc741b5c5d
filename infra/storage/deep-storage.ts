import { Duration, Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Duration as Configured } from 'cdk8s';
import type { Construct } from 'constructs';

import { PREFIXES } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import type { BucketArns } from '../identity/buckets';
import { REQUEST_METRICS } from './request-metrics';
import { bucket } from './bucket';

/** The buckets of the deep storage, or the ARNs of one that is there already. */
export interface DeepStorageBuckets {
  readonly arns: BucketArns;
  /** Their names, where they were made here. */
  readonly names: BucketArns | undefined;
  /** The key that encrypts them; undefined where it is S3's own. */
  readonly keyArn: string | undefined;
}

type Settings = Extract<AwsEnvironment['deepStorage'], { type: 's3-buckets' }>;

/** Buckets for segments, for logs of tasks and for what queries keep. */
export function deepStorage(scope: Construct, environment: AwsEnvironment, key: IKey): DeepStorageBuckets | undefined {
  const { deepStorage: settings } = environment;
  if (settings.type === 'in-cluster') return undefined;
  if (settings.type === 's3') {
    const arn = Stack.of(scope).formatArn({ service: 's3', region: '', account: '', resource: settings.bucket });
    return { arns: { segments: arn, taskLogs: arn, queryResults: arn }, names: undefined, keyArn: settings.keyArn };
  }
  const encryption = settings.encryption === 'kms' ? key : undefined;
  const logs = accessLogBucket(scope, environment);
  const made = {
    segments: bucket(scope, 'segments', environment, {
      purpose: 'segments',
      key: encryption,
      versioned: true,
      rules: segmentRules(settings),
      accessLogs: logs,
    }),
    taskLogs: bucket(scope, 'task-logs', environment, {
      purpose: 'task-logs',
      key: encryption,
      rules: [{ id: 'expiry', expiration: daysOf(settings.logsKeptFor) }],
      accessLogs: logs,
    }),
    queryResults: bucket(scope, 'query-results', environment, {
      purpose: 'query-results',
      key: encryption,
      rules: [{ id: 'expiry', expiration: daysOf(settings.resultsKeptFor) }],
      accessLogs: logs,
    }),
  };
  const { segments, taskLogs, queryResults } = made;
  segments.addMetric({ id: REQUEST_METRICS });
  return {
    arns: { segments: segments.bucketArn, taskLogs: taskLogs.bucketArn, queryResults: queryResults.bucketArn },
    names: { segments: segments.bucketName, taskLogs: taskLogs.bucketName, queryResults: queryResults.bucketName },
    keyArn: encryption?.keyArn,
  };
}

/** Segments never expire. What tasks have shuffled does: nobody deletes it, and it begins as no segment can, with the name of a task. */
function segmentRules({ restorableFor, resultsKeptFor, tiering }: Settings): readonly s3.LifecycleRule[] {
  return [
    { id: 'deleted-segments', noncurrentVersionExpiration: daysOf(restorableFor), expiredObjectDeleteMarker: true },
    ...['index_parallel_', 'compact_', 'coordinator-issued_'].map((task) => ({
      id: `shuffled-by-${task.replaceAll('_', '')}`,
      prefix: `${PREFIXES.segments}/shuffle-data/${task}`,
      expiration: daysOf(resultsKeptFor),
    })),
    ...(tiering
      ? [{ id: 'tiering', transitions: [{ storageClass: s3.StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(0) }] }]
      : []),
  ];
}

/** Who asked for what. S3 writes it itself, and takes no key but its own. */
function accessLogBucket(scope: Construct, environment: AwsEnvironment): s3.Bucket {
  return bucket(scope, 'access-logs', environment, {
    purpose: 'access-logs',
    rules: [{ id: 'expiry', expiration: daysOf(environment.aws.operations.logsKeptFor) }],
    accessLogs: 'It is where the other buckets log to: to log its own accesses into itself would never end',
  });
}

function daysOf(duration: Configured): Duration {
  return Duration.days(duration.toDays());
}
