import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { PERIOD, type Alarm, type Severity } from './alarm';

/** Where alarms go. */
export type Topics = Readonly<Record<Severity, sns.Topic>>;

/** What is watched, and how it is encrypted on its way. */
interface AlarmsProps {
  readonly key: IKey;
  readonly watched: readonly Alarm[];
}

/** Two topics, and an alarm for everything that is watched. */
export function alarms(scope: Construct, environment: AwsEnvironment, { key, watched }: AlarmsProps): Topics {
  const topics = { critical: topic(scope, environment, key, 'critical'), warning: topic(scope, environment, key, 'warning') };
  for (const alarm of watched) {
    const made = metricOf(alarm).createAlarm(scope, `alarm-${alarm.id}`, {
      alarmName: namesOf(environment).component(alarm.id),
      alarmDescription: `${alarm.title}. ${alarm.reason}.`,
      threshold: alarm.threshold,
      comparisonOperator: cloudwatch.ComparisonOperator[alarm.is],
      evaluationPeriods: alarm.periods,
      treatMissingData: cloudwatch.TreatMissingData[alarm.missing ?? 'NOT_BREACHING'],
    });
    made.addAlarmAction(new SnsAction(topics[alarm.severity]));
    made.addOkAction(new SnsAction(topics[alarm.severity]));
  }
  return topics;
}

/** What CloudWatch is asked for. */
export function metricOf({ metric, title }: Alarm): cloudwatch.Metric | cloudwatch.MathExpression {
  const period = Duration.minutes(PERIOD);
  if ('query' in metric) return new cloudwatch.MathExpression({ expression: metric.query, usingMetrics: {}, period, label: title });
  return new cloudwatch.Metric({
    namespace: metric.namespace,
    metricName: metric.name,
    statistic: metric.statistic,
    dimensionsMap: { ...metric.dimensions },
    period,
    label: title,
  });
}

function topic(scope: Construct, environment: AwsEnvironment, key: IKey, severity: Severity): sns.Topic {
  const made = new sns.Topic(scope, `topic-${severity}`, {
    topicName: namesOf(environment).component(severity),
    masterKey: key,
    enforceSSL: true,
  });
  for (const address of environment.aws.operations[severity]) made.addSubscription(new EmailSubscription(address));
  return made;
}
