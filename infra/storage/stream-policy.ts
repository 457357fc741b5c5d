import { CfnClusterPolicy } from 'aws-cdk-lib/aws-msk';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { serviceAccountsOf } from '../../charts/config/aws/service-accounts';
import type { PodIdentity } from '../identity/pod-identity';
import { streamStatements } from '../identity/streams';

/**
 * The brokers' own word on who may do what: the roles of this environment, and no more than these may themselves. Who keeps the stream reads
 * it there, without a search through roles.
 *
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/mvpc-cluster-owner-action-policy.html
 */
export function streamPolicy(
  scope: Construct,
  environment: AwsEnvironment,
  arn: string,
  identities: Readonly<Record<string, PodIdentity>>,
): void {
  const { stream } = environment;
  if (stream?.type !== 'msk-serverless' && stream?.type !== 'msk-provisioned') return;
  const statements = (['read-stream', 'write-stream'] as const).flatMap((access) => {
    const accounts = serviceAccountsOf(environment).filter((account) => account.access.includes(access));
    const roles = accounts.flatMap(({ component }) => identities[component]?.role ?? []);
    return streamStatements(stream, arn, access).map((statement) => {
      statement.sid = `${access === 'read-stream' ? 'Readers' : 'Writers'}${statement.sid ?? ''}`;
      for (const role of roles) statement.addArnPrincipal(role.roleArn);
      return statement;
    });
  });
  new CfnClusterPolicy(scope, 'stream-policy', { clusterArn: arn, policy: new PolicyDocument({ statements }).toJSON() as object });
}
