import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { DATABASE_LOGIN } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { serviceAccountsOf, type Access } from '../../charts/config/service-accounts';
import { partitionOf } from '../partition';
import type { ClusterReference } from '../cluster/reference';
import { bucketStatements, type BucketArns } from './buckets';
import { PodIdentity } from './pod-identity';
import { streamStatements } from './streams';

/** What Druid's processes, and those around it, act on. */
export interface DruidAccess {
  readonly cluster: ClusterReference;
  readonly buckets: BucketArns | undefined;
  /** The key of the buckets; undefined where S3 has its own. */
  readonly bucketKeyArn: string | undefined;
  readonly database: { readonly resourceId: string; readonly adminSecretArn: string } | undefined;
  readonly stream: string | undefined;
  readonly keyArn: string;
  /** ARNs of the secrets of Druid's administrator and of its processes. */
  readonly secrets: { readonly admin: string; readonly internal: string };
}

/**
 * An identity for every service account of Druid that acts on AWS, for the job that prepares the database, and for who writes to the stream;
 * by what they are called after.
 */
export function druidIdentities(scope: Construct, environment: AwsEnvironment, access: DruidAccess): Readonly<Record<string, PodIdentity>> {
  const identities = serviceAccountsOf(environment).map((account) => {
    const statements = account.access.flatMap((one) => statementsOf(scope, environment, access, one));
    const identity = new PodIdentity(scope, `identity-${account.component}`, {
      environment,
      cluster: access.cluster,
      namespace: account.namespace,
      serviceAccount: account.name,
      statements,
    });
    return [account.component, identity] as const;
  });
  return Object.fromEntries(identities);
}

function statementsOf(scope: Construct, environment: AwsEnvironment, access: DruidAccess, one: Access): readonly iam.PolicyStatement[] {
  if (one === 'metadata-store') return databaseStatements(scope, environment, access);
  if (one === 'administer-metadata-store') return readSecret('ReadDatabaseSecret', access.database?.adminSecretArn, access.keyArn);
  if (one === 'admin-secret') return readSecret('ReadAdminSecret', access.secrets.admin, access.keyArn);
  if (one === 'internal-secret') return readSecret('ReadInternalSecret', access.secrets.internal, access.keyArn);
  if (one === 'read-stream' || one === 'write-stream') {
    return access.stream === undefined || environment.stream === undefined ? [] : streamStatements(environment.stream, access.stream, one);
  }
  return access.buckets === undefined ? [] : bucketStatements(access.buckets, access.bucketKeyArn, one);
}

/** Druid logs in with a token that IAM signs: there is no password. */
function databaseStatements(scope: Construct, { aws }: AwsEnvironment, { database }: DruidAccess): readonly iam.PolicyStatement[] {
  if (database === undefined) return [];
  const user = `arn:${partitionOf(scope)}:rds-db:${aws.region}:${aws.account}:dbuser:${database.resourceId}/${DATABASE_LOGIN}`;
  return [new iam.PolicyStatement({ sid: 'LogInToMetadataStore', actions: ['rds-db:connect'], resources: [user] })];
}

function readSecret(sid: string, arn: string | undefined, keyArn: string): readonly iam.PolicyStatement[] {
  if (arn === undefined) return [];
  return [
    new iam.PolicyStatement({ sid, actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'], resources: [arn] }),
    new iam.PolicyStatement({ sid: `${sid}Key`, actions: ['kms:Decrypt'], resources: [keyArn] }),
  ];
}
