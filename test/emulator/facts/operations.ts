import { deepEqual, equal, ok } from 'node:assert/strict';

import { namesOf } from '../../../charts/config/names';
import type { Deployed, Fact } from './fact';

/** What is said goes to where it is listened to. */
export function operationsFacts({ environment, api, outputs }: Deployed): readonly Fact[] {
  const { aws, stream } = environment;
  const names = namesOf(environment);
  const { DruidKeyArn: key, DruidCriticalTopicArn: critical, DruidWarningTopicArn: warning } = outputs;
  const retention = {
    ...(aws.cluster.type === 'new' ? { [`/aws/eks/${names.kubernetes}/cluster`]: aws.cluster.logsKeptFor.toDays() } : {}),
    ...(aws.network.type === 'new' ? { [`/aws/vpc/${names.cluster}`]: aws.network.flowLogsKeptFor.toDays() } : {}),
    ...Object.fromEntries(
      [
        ...['application', 'dataplane', 'host', 'performance'].map((kind) => `/aws/containerinsights/${names.kubernetes}/${kind}`),
        `/aws/lambda/${names.component('bootstrap-servers')}`,
        `/aws/rds/cluster/${names.component('metadata-store')}/postgresql`,
        ...(aws.edge?.internet === undefined ? [] : [`aws-waf-logs-${names.cluster}`]),
      ].map((name) => [name, aws.operations.logsKeptFor.toDays()]),
    ),
  };
  const functions = stream?.type.startsWith('msk-') && 'lookup' in stream && stream.lookup ? 1 : 0;
  return [
    {
      what: 'two topics, encrypted',
      check: async () => {
        const arns = ['critical', 'warning'].map((topic) => `arn:aws:sns:${aws.region}:${aws.account}:${names.component(topic)}`);
        deepEqual([critical, warning], arns);
        for (const arn of arns) {
          const said = await api.query<{ readonly Attributes: unknown }>('sns', 'GetTopicAttributes', { TopicArn: arn });
          ok(JSON.stringify(said.Attributes).includes(`"${key}"`), `${arn} is not encrypted with ${key}`);
        }
      },
    },
    {
      what: 'logs are kept as long as the environment says',
      check: async () => {
        const { logGroups } = await api.json<{ readonly logGroups: readonly LogGroup[] }>('logs', 'Logs_20140328.DescribeLogGroups');
        deepEqual(Object.fromEntries(logGroups.map(({ logGroupName, retentionInDays }) => [logGroupName, retentionInDays])), retention);
      },
    },
    {
      what: 'the dashboard shows the NAT gateways that were made',
      check: async () => {
        const said = await api.query<{ readonly DashboardBody: string }>('monitoring', 'GetDashboard', { DashboardName: names.cluster });
        const { widgets } = JSON.parse(said.DashboardBody) as { readonly widgets: readonly unknown[] };
        ok(widgets.length > 0, 'it is empty');
        const { natGatewaySet } = await api.ec2<{ readonly natGatewaySet: readonly { readonly natGatewayId: string }[] }>(
          'DescribeNatGateways',
        );
        const shown = new Set(said.DashboardBody.match(/nat-[0-9a-f]{17}/g));
        deepEqual([...shown].toSorted(), natGatewaySet.map(({ natGatewayId }) => natGatewayId).toSorted());
      },
    },
    {
      what: functions === 0 ? 'no function' : 'one function, which looks up brokers, and no other',
      check: async () => {
        const { Functions } = await api.rest<{ readonly Functions: readonly unknown[] }>('lambda', 'GET', '/2015-03-31/functions/');
        equal(Functions.length, functions);
      },
    },
    ...(outputs['DruidKarpenterQueueName'] === undefined ? [] : [interruptionsFact(api, outputs['DruidKarpenterQueueName'])]),
  ];
}

function interruptionsFact(api: Deployed['api'], queue: string): Fact {
  return {
    what: 'five kinds of interruptions go to the queue of Karpenter',
    check: async () => {
      const { Rules } = await api.json<{ readonly Rules: readonly { readonly Name: string }[] }>('events', 'AWSEvents.ListRules');
      equal(Rules.length, 5);
      for (const { Name } of Rules) {
        type Answer = { readonly Targets: readonly { readonly Arn: string }[] };
        const { Targets } = await api.json<Answer>('events', 'AWSEvents.ListTargetsByRule', { Rule: Name });
        deepEqual(
          Targets.map(({ Arn }) => Arn.split(':').at(-1)),
          [queue],
        );
      }
    },
  };
}

interface LogGroup {
  readonly logGroupName: string;
  readonly retentionInDays?: number;
}
