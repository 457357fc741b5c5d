import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { role } from '../identity/role';
import { deployStatements } from './statements';

type Github = Extract<NonNullable<ResolvedAws['pipeline']>, { type: 'github' }>;

/**
 * A role for the workflows of one branch. GitHub says who asks, and no key is kept anywhere.
 *
 * @see https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export function githubRole(
  scope: Construct,
  environment: AwsEnvironment,
  { repository, branch, executionRoleArn, providerArn }: Github,
): string {
  const provider = providerArn ?? new iam.CfnOIDCProvider(scope, 'github', { url: `https://${ISSUER}`, clientIdList: [AUDIENCE] }).attrArn;
  const deployer = role(scope, 'deploy-role', {
    description: `Workflows of ${repository}, ${branch}`,
    assumedBy: new iam.WebIdentityPrincipal(provider, {
      StringEquals: { [`${ISSUER}:aud`]: AUDIENCE, [`${ISSUER}:sub`]: `repo:${repository}:ref:refs/heads/${branch}` },
    }),
    statements: deployStatements(scope, environment, executionRoleArn),
  });
  return deployer.roleArn;
}

const ISSUER = 'token.actions.githubusercontent.com';
const AUDIENCE = 'sts.amazonaws.com';
