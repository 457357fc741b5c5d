import type { Alarm, Watched } from '../alarm';

/** Brokers. How far Druid is behind them, Druid says itself. */
export function* streamAlarms({ environment, storage: { stream } }: Watched): Generator<Alarm> {
  if (stream?.name === undefined) return;
  if (environment.stream?.type === 'msk-serverless') {
    yield {
      id: 'stream-throughput',
      title: 'Producers come near to what MSK Serverless takes',
      severity: 'warning',
      metric: {
        query: `SELECT SUM(BytesInPerSec) FROM SCHEMA("AWS/Kafka", "Cluster Name", Topic) WHERE "Cluster Name" = '${stream.name}'`,
      },
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 160 * 1024 ** 2,
      periods: 3,
      reason: 'A cluster takes 200 MiB a second and slows producers down above that; 160 leave time to ask for more or to choose brokers',
    };
    return;
  }
  const metric = (name: string, statistic: 'Maximum' | 'Sum') =>
    ({ namespace: 'AWS/Kafka', name, statistic, dimensions: { 'Cluster Name': stream.name ?? '' } }) as const;
  yield {
    id: 'stream-controller',
    title: 'The brokers have no controller',
    severity: 'critical',
    metric: metric('ActiveControllerCount', 'Maximum'),
    is: 'LESS_THAN_THRESHOLD',
    threshold: 1,
    periods: 3,
    reason:
      'One broker leads the others, and another takes over within minutes: without one for a quarter of an hour no topic is made and no partition moves',
  };
  yield {
    id: 'stream-offline',
    title: 'Partitions are not served by any broker',
    severity: 'critical',
    metric: metric('OfflinePartitionsCount', 'Maximum'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 0,
    periods: 1,
    reason: 'What is written to such a partition is refused, and supervisors stand still: there is no number of them that is right',
  };
  yield {
    id: 'stream-disk',
    title: 'Brokers run out of disk',
    severity: 'critical',
    metric: {
      query: `SELECT MAX(KafkaDataLogsDiskUsed) FROM SCHEMA("AWS/Kafka", "Broker ID", "Cluster Name") WHERE "Cluster Name" = '${stream.name}'`,
    },
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 80,
    periods: 1,
    reason: 'A broker whose disk is full stops, and does not start again by itself; a fifth is the time to enlarge volumes or keep less',
  };
}
