import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { stackNameOf } from '../stack-name';

/**
 * What deploys may hand a template to CloudFormation, and the role with which that makes things. It may make nothing itself.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 */
export function deployStatements(scope: Construct, environment: AwsEnvironment, executionRoleArn: string): readonly iam.PolicyStatement[] {
  const { account, region } = environment.aws;
  const { partition } = Stack.of(scope);
  const stack = `arn:${partition}:cloudformation:${region}:${account}:stack/${stackNameOf(environment)}/*`;
  const assets = `arn:${partition}:s3:::cdk-hnb659fds-assets-${account}-${region}`;
  return [
    new iam.PolicyStatement({
      sid: 'DeployStack',
      actions: [
        'CreateChangeSet',
        'DeleteChangeSet',
        'DescribeChangeSet',
        'DescribeEvents',
        'DescribeStackEvents',
        'DescribeStacks',
        'ExecuteChangeSet',
        'GetTemplate',
        'UpdateTerminationProtection',
      ].map((action) => `cloudformation:${action}`),
      resources: [stack],
    }),
    new iam.PolicyStatement({
      sid: 'HandOverRole',
      actions: ['iam:PassRole'],
      resources: [executionRoleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
    }),
    new iam.PolicyStatement({ sid: 'UploadTemplates', actions: ['s3:GetObject', 's3:PutObject'], resources: [`${assets}/*`] }),
    new iam.PolicyStatement({
      sid: 'FindBucket',
      actions: ['s3:GetBucketLocation', 's3:GetEncryptionConfiguration', 's3:ListBucket'],
      resources: [assets],
    }),
  ];
}
