import { Fn } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';

type Stream = NonNullable<AwsEnvironment['stream']>;

/**
 * What may be done with topics. Their ARNs follow from the cluster's.
 *
 * @see https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html
 */
export function streamStatements(
  stream: Stream,
  clusterArn: string,
  access: 'read-stream' | 'write-stream',
): readonly iam.PolicyStatement[] {
  const topics = 'topics' in stream ? stream.topics : [];
  const below = (kind: 'topic' | 'group', names: readonly string[]) => names.map((name) => `${replaced(clusterArn, kind)}/${name}`);
  const statement = (sid: string, actions: readonly string[], resources: readonly string[]) =>
    new iam.PolicyStatement({ sid, actions: actions.map((action) => `kafka-cluster:${action}`), resources: [...resources] });
  const connect = statement('ConnectToStream', ['Connect', 'DescribeCluster'], [clusterArn]);
  if (access === 'read-stream') {
    return [
      connect,
      statement('ReadTopics', ['DescribeTopic', 'DescribeTopicDynamicConfiguration', 'ReadData'], below('topic', topics)),
      // Supervisors name their groups so.
      statement('FollowGroups', ['AlterGroup', 'DescribeGroup'], below('group', ['kafka-supervisor-*'])),
    ];
  }
  return [
    connect,
    statement(
      'WriteTopics',
      ['CreateTopic', 'DescribeTopic', 'DescribeTopicDynamicConfiguration', 'ReadData', 'WriteData'],
      below('topic', topics),
    ),
    statement('WriteIdempotently', ['WriteDataIdempotently'], [clusterArn]),
  ];
}

/** `arn:...:cluster/name/uuid` with another kind of resource in it. */
function replaced(clusterArn: string, kind: string): string {
  const parts = Fn.split(':cluster/', clusterArn);
  return `${Fn.select(0, parts)}:${kind}/${Fn.select(1, parts)}`;
}
