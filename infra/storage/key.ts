import { aws_kms as kms } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { namesOf } from '../../charts/config/names';
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
  return key;
}
