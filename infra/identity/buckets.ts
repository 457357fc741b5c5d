import * as iam from 'aws-cdk-lib/aws-iam';

import { PREFIXES } from '../../charts/config/addresses';
import type { Access } from '../../charts/config/aws/service-accounts';

/** ARNs of the buckets of the deep storage. They may be one. */
export interface BucketArns {
  readonly segments: string;
  readonly taskLogs: string;
  readonly queryResults: string;
}

/** What may be done with buckets. */
type BucketAccess = keyof typeof GRANTS;

const READ = ['s3:GetObject'];
const WRITE = ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'];

/**
 * What may be done with objects: never more than with those of one purpose. Druid asks for lists to know that an object is not there.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/s3#s3-permissions-settings
 */
export function bucketStatements(buckets: BucketArns, keyArn: string | undefined, access: BucketAccess): readonly iam.PolicyStatement[] {
  const { sid, bucket, actions } = GRANTS[access];
  const arn = buckets[bucket];
  return [
    new iam.PolicyStatement({ sid, actions: [...actions], resources: [`${arn}/${PREFIXES[bucket]}/*`] }),
    new iam.PolicyStatement({ sid: `${sid}List`, actions: ['s3:GetBucketLocation', 's3:ListBucket'], resources: [arn] }),
    ...(keyArn === undefined
      ? []
      : [
          new iam.PolicyStatement({
            sid: `${sid}Key`,
            actions: actions === READ ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'],
            resources: [keyArn],
          }),
        ]),
  ];
}

const GRANTS = {
  'read-segments': { sid: 'ReadSegments', bucket: 'segments', actions: READ },
  'write-segments': { sid: 'WriteSegments', bucket: 'segments', actions: WRITE },
  'task-logs': { sid: 'WriteTaskLogs', bucket: 'taskLogs', actions: WRITE },
  'read-query-results': { sid: 'ReadQueryResults', bucket: 'queryResults', actions: READ },
  'write-query-results': { sid: 'WriteQueryResults', bucket: 'queryResults', actions: WRITE },
} as const satisfies Partial<Record<Access, { sid: string; bucket: keyof BucketArns; actions: readonly string[] }>>;
