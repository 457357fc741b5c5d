import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { isMade } from '../../charts/config/secrets/managed-secrets';
import type { PodIdentity } from './pod-identity';

/** Who reads secrets for all pods, and the secret that RDS has made. */
interface DatabaseSecretProps {
  readonly reader: PodIdentity | undefined;
  readonly secretArn: string | undefined;
}

/** RDS gives its secret a name of its own, so that who reads those of the environment has to be let in to this one by itself. */
export function readDatabaseSecret(scope: Construct, environment: AwsEnvironment, { reader, secretArn }: DatabaseSecretProps): void {
  if (reader === undefined || secretArn === undefined || !isMade(environment, 'metadata-store-admin')) return;
  const actions = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
  new iam.Policy(scope, 'read-database-secret', {
    roles: [iam.Role.fromRoleName(scope, 'reader', reader.role.roleName)],
    statements: [new iam.PolicyStatement({ sid: 'ReadDatabaseSecret', actions, resources: [secretArn] })],
  });
}
