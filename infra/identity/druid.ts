import { Fn } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { serviceAccountsOf, type Access } from '../../charts/config/service-accounts';
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
  /** Secrets that pods read as themselves: of Druid's administrator and of its processes; undefined where something else reads them. */
  readonly secrets: { readonly admin: string; readonly internal: string } | undefined;
}

/** An identity for every service account of Druid that acts on AWS, for the job that prepares the database, and for who writes to the stream. */
export function druidIdentities(scope: Construct, environment: AwsEnvironment, access: DruidAccess): readonly PodIdentity[] {
  return serviceAccountsOf(environment).map((account) => {
    const statements = [
      ...account.access.flatMap((one) => statementsOf(environment, access, one)),
      ...secretStatements(access, account.component),
    ];
    return new PodIdentity(scope, `identity-${account.component}`, {
      environment,
      cluster: access.cluster,
      namespace: account.namespace,
      serviceAccount: account.name,
      statements,
    });
  });
}

function statementsOf(environment: AwsEnvironment, access: DruidAccess, one: Access): readonly iam.PolicyStatement[] {
  if (one === 'metadata-store') return databaseStatements(environment, access);
  if (one === 'administer-metadata-store') return adminStatements(access);
  if (one === 'read-stream' || one === 'write-stream') {
    return access.stream === undefined || environment.stream === undefined ? [] : streamStatements(environment.stream, access.stream, one);
  }
  return access.buckets === undefined ? [] : bucketStatements(access.buckets, access.bucketKeyArn, one);
}

/** Druid logs in with a token that IAM signs: there is no password. */
function databaseStatements({ aws }: AwsEnvironment, { database }: DruidAccess): readonly iam.PolicyStatement[] {
  if (database === undefined) return [];
  const user = Fn.sub('arn:${AWS::Partition}:rds-db:${Region}:${Account}:dbuser:${Database}/druid', {
    Region: aws.region,
    Account: aws.account,
    Database: database.resourceId,
  });
  return [new iam.PolicyStatement({ sid: 'LogInToMetadataStore', actions: ['rds-db:connect'], resources: [user] })];
}

function adminStatements({ database, keyArn }: DruidAccess): readonly iam.PolicyStatement[] {
  return database === undefined ? [] : readSecrets([database.adminSecretArn], keyArn);
}

function secretStatements({ secrets, keyArn }: DruidAccess, component: string): readonly iam.PolicyStatement[] {
  if (secrets === undefined || ['bootstrap', 'msk-client'].includes(component)) return [];
  return readSecrets(component === 'coordinator' ? [secrets.admin, secrets.internal] : [secrets.internal], keyArn);
}

function readSecrets(arns: readonly string[], keyArn: string): readonly iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({
      sid: 'ReadSecrets',
      actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      resources: [...arns],
    }),
    new iam.PolicyStatement({ sid: 'DecryptSecrets', actions: ['kms:Decrypt'], resources: [keyArn] }),
  ];
}
