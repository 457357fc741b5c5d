import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';

/** The queue through which Karpenter learns that a node is about to go, so that its pods leave before. */
export function interruptionQueue(scope: Construct, environment: AwsEnvironment): sqs.Queue {
  const queue = new sqs.Queue(scope, 'interruptions', {
    queueName: `${namesOf(environment).kubernetes}-interruptions`,
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.minutes(5),
  });
  acknowledge(queue, {
    'AwsSolutions-SQS3': 'A warning that nobody has read within five minutes is of no use to anybody, least of all later',
  });
  for (const { id, source, detailType } of EVENTS) {
    new Rule(scope, id, { eventPattern: { source: [source], detailType: [detailType] }, targets: [new SqsQueue(queue)] });
  }
  return queue;
}

/** @see https://karpenter.sh/docs/concepts/disruption/#interruption */
const EVENTS = [
  { id: 'health', source: 'aws.health', detailType: 'AWS Health Event' },
  { id: 'spot', source: 'aws.ec2', detailType: 'EC2 Spot Instance Interruption Warning' },
  { id: 'rebalance', source: 'aws.ec2', detailType: 'EC2 Instance Rebalance Recommendation' },
  { id: 'state', source: 'aws.ec2', detailType: 'EC2 Instance State-change Notification' },
  { id: 'reservation', source: 'aws.ec2', detailType: 'EC2 Capacity Reservation Instance Interruption Warning' },
] as const;
