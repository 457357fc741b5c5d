import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import type { Alarm } from './alarm';
import { metricOf } from './alarms';

/** A page with everything that is watched, each with the line that it should not cross. */
export function dashboard(scope: Construct, environment: AwsEnvironment, watched: readonly Alarm[]): void {
  const page = new cloudwatch.Dashboard(scope, 'dashboard', { dashboardName: namesOf(environment).cluster });
  for (const severity of ['critical', 'warning'] as const) {
    const alarms = watched.filter((alarm) => alarm.severity === severity);
    page.addWidgets(new cloudwatch.TextWidget({ markdown: `## ${severity}`, width: 24, height: 1 }));
    page.addWidgets(...alarms.map(widget));
  }
}

function widget(alarm: Alarm): cloudwatch.IWidget {
  return new cloudwatch.GraphWidget({
    title: alarm.title,
    left: [metricOf(alarm)],
    leftAnnotations: [{ value: alarm.threshold, label: alarm.id, color: cloudwatch.Color.RED }],
    width: 8,
    height: 6,
  });
}
