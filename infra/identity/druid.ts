import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { DATABASE_LOGIN } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { managedSecretsOf } from '../../charts/config/secrets/managed-secrets';
import { serviceAccountsOf, type Access, type SecretAccess } from '../../charts/config/aws/service-accounts';
import { partitionOf } from '../partition';
import type { ClusterReference } from '../cluster/reference';
import type { MadeSecretArns } from '../storage/secrets';
import { bucketStatements, type BucketArns } from './buckets';
import { PodIdentity } from './pod-identity';
import { streamStatements } from './streams';

/** What Druid's processes, and those around it, act on. */
export interface DruidAccess {
  readonly cluster: ClusterReference;
  readonly buckets: BucketArns | undefined;
  /** The key of the buckets; undefined where S3 has its own. */
  readonly bucketKeyArn: string | undefined;
  readonly database: { readonly resourceId: string } | undefined;
  readonly stream: string | undefined;
  readonly keyArn: string;
  readonly secretArns: MadeSecretArns;
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
  if (isOfSecret(one)) return secretStatements(environment, access, one);
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

function isOfSecret(access: Access): access is SecretAccess {
  return access.endsWith('-secret');
}

/** A pod reads its secrets as itself. Those that were there before may have another key, or none of their own. */
function secretStatements(
  environment: AwsEnvironment,
  { secretArns, keyArn }: DruidAccess,
  one: SecretAccess,
): readonly iam.PolicyStatement[] {
  const secret = managedSecretsOf(environment).find(({ purpose }) => one === `${purpose}-secret`);
  const arn = secret?.given?.arn ?? secretArns[one.replace(/-secret$/, '') as keyof MadeSecretArns];
  if (secret === undefined || arn === undefined) return [];
  const decryptedWith = secret.given === undefined ? keyArn : secret.given.keyArn;
  const sid = `Read${one.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
  return [
    new iam.PolicyStatement({ sid, actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'], resources: [arn] }),
    ...(decryptedWith === undefined
      ? []
      : [new iam.PolicyStatement({ sid: `${sid}Key`, actions: ['kms:Decrypt'], resources: [decryptedWith] })]),
  ];
}
