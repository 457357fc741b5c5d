import { aws_kms as kms } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { partitionOf } from '../partition';
import { removalOf } from './removal';

/** The key of all data at rest: one for an environment, rotated every year, or one that is there already. */
export function encryptionKey(scope: Construct, environment: AwsEnvironment): kms.IKey {
  const { aws } = environment;
  if (aws.keyArn !== undefined) return kms.Key.fromKeyArn(scope, 'key', aws.keyArn);
  const key = new kms.Key(scope, 'key', {
    alias: namesOf(environment).cluster,
    description: `Data at rest of ${namesOf(environment).cluster}`,
    enableKeyRotation: true,
    removalPolicy: removalOf(environment),
  });
  // Alarms go to encrypted topics.
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'AlarmsToTopics',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': aws.account } },
    }),
  );
  if (Object.values(aws.compute.nodePools).some(({ capacity }) => capacity === 'spot')) mayStartSpotNodes(key, aws.account);
  return key;
}

/**
 * Spot instances are started by a role of EC2's own, which no policy can be attached to. It may not be there yet, so it is named by a condition.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/service-linked-roles-spot-instance-requests.html
 */
function mayStartSpotNodes(key: kms.Key, account: string): void {
  const role = `arn:${partitionOf(key)}:iam::${account}:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot`;
  const allow = (sid: string, actions: readonly string[], conditions: Readonly<Record<string, unknown>> = {}) =>
    key.addToResourcePolicy(
      new iam.PolicyStatement({
        sid,
        principals: [new iam.AnyPrincipal()],
        actions: [...actions],
        resources: ['*'],
        conditions: { ArnEquals: { 'aws:PrincipalArn': role }, ...conditions },
      }),
    );
  allow('EncryptDisksOfSpotNodes', [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ]);
  allow('GrantKeyToDisksOfSpotNodes', ['kms:CreateGrant'], { Bool: { 'kms:GrantIsForAWSResource': 'true' } });
}
