import type { Construct } from 'constructs';

/**
 * Ways of the AWS CDK that new apps have and old ones must ask for. They are asked for here, so that an environment comes to the same in
 * everybody's app.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html
 */
export function useNewWays(scope: Construct): void {
  for (const flag of FLAGS) scope.node.setContext(`@aws-cdk/${flag}`, true);
}

const FLAGS = [
  'aws-iam:minimizePolicies',
  'aws-iam:standardizedServicePrincipals',
  'aws-s3:createDefaultLoggingPolicy',
  'aws-s3:serverAccessLogsUseBucketPolicy',
  'aws-kms:aliasNameRef',
  'core:enablePartitionLiterals',
] as const;
