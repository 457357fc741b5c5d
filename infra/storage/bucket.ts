import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

import { bucketNamesOf, type BucketName } from '../../charts/config/aws/buckets';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { acknowledge } from '../acknowledge';
import { removalOf } from './removal';

/** What a bucket is for, and how it keeps things. */
export interface BucketProps {
  readonly purpose: BucketName;
  /** @default - S3's own key */
  readonly key?: IKey | undefined;
  /** @default false */
  readonly versioned?: boolean;
  /** @default [] */
  readonly rules?: readonly s3.LifecycleRule[];
  /** Where accesses are logged, or why they are not. */
  readonly accessLogs: s3.Bucket | string;
}

/**
 * A bucket as all are here: nothing public, TLS 1.2 alone, no access control lists, encrypted, uploads that were never finished cleared away.
 * It is deleted only when it is empty: nothing empties it.
 */
export function bucket(scope: Construct, id: string, environment: AwsEnvironment, props: BucketProps): s3.Bucket {
  const { purpose, key, versioned = false, rules = [], accessLogs } = props;
  const made = new s3.Bucket(scope, id, {
    bucketName: bucketNamesOf(environment)[purpose],
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned,
    ...(key === undefined
      ? { encryption: s3.BucketEncryption.S3_MANAGED }
      : { encryption: s3.BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }),
    ...(typeof accessLogs === 'string' ? {} : { serverAccessLogsBucket: accessLogs as s3.IBucket, serverAccessLogsPrefix: `${purpose}/` }),
    lifecycleRules: [{ id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) }, ...rules],
    removalPolicy: removalOf(environment),
  });
  if (typeof accessLogs === 'string') acknowledge(made, { 'AwsSolutions-S1': accessLogs });
  return made;
}
