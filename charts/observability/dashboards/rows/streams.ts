import { from } from '../../promql/outside';
import { level, sum } from '../../promql/series';
import { maxBy, rate, sumBy, top } from '../expressions';
import type { RowSpec } from '../spec';
import { here, inCluster, theseDataSources } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const dataSources = { ...here, ...theseDataSources };
const BY_STREAM = ['dataSource', 'stream'] as const;

/** What supervisors know of the streams that they read. */
export const streams: RowSpec = {
  title: 'Streams',
  panels: [
    {
      title: 'Lag of Kafka',
      description: 'Records that were not read yet, of all partitions. It goes up and down; only up is too few tasks, or none that work.',
      unit: unitOf('ingest/kafka/lag'),
      queries: [{ expr: maxBy(BY_STREAM, level('ingest/kafka/lag', dataSources)), legend: '{{dataSource}} of {{stream}}' }],
    },
    {
      title: 'Age of what was not read yet',
      description: 'How far queries are behind the stream. Kafka tells it where the supervisor publishes it; Kinesis always does.',
      unit: unitOf('ingest/kafka/lag/time'),
      queries: [
        { expr: maxBy(BY_STREAM, level('ingest/kafka/lag/time', dataSources)), legend: '{{dataSource}} of {{stream}}' },
        { expr: maxBy(BY_STREAM, level('ingest/kinesis/maxLag/time', dataSources)), legend: '{{dataSource}} of {{stream}}, worst shard' },
      ],
    },
    {
      title: 'Partitions with most lag',
      description: 'Twenty partitions. Some that differ from the others are keys that come too often, or a task that hangs.',
      unit: unitOf('ingest/kafka/partitionLag'),
      queries: [
        {
          expr: top(20, maxBy([...BY_STREAM, 'partition'], level('ingest/kafka/partitionLag', dataSources))),
          legend: '{{stream}} {{partition}}',
        },
      ],
    },
    {
      title: 'Supervisors by state',
      description: 'RUNNING and IDLE are normal. UNHEALTHY ones cannot read or start tasks: their page in the console tells why.',
      unit: unitOf('supervisor/count'),
      stacked: true,
      queries: [{ expr: `count by (type, state) (${level('supervisor/count', here)})`, legend: '{{type}}: {{state}}' }],
    },
    {
      title: 'What supervisors have still to do',
      description: 'Near none is normal. A supervisor that falls behind does not see its tasks end.',
      unit: unitOf('ingest/notices/queueSize'),
      queries: [{ expr: maxBy(['dataSource'], level('ingest/notices/queueSize', dataSources)), legend: '{{dataSource}}' }],
    },
    {
      title: 'Bytes of the stream',
      description: 'What tasks get from Kafka, and what MSK tells of what comes in and goes out. In without out is data that nobody reads.',
      unit: rateUnitOf('kafka/consumer/bytesConsumed'),
      queries: [
        { expr: sumBy(['topic'], rate(sum('kafka/consumer/bytesConsumed', here))), legend: '{{topic}}: tasks read' },
        { expr: sumBy(['dimension_Topic'], from('aws_kafka_bytes_in_per_sec_average', inCluster)), legend: '{{dimension_Topic}}: in' },
        { expr: sumBy(['dimension_Topic'], from('aws_kafka_bytes_out_per_sec_average', inCluster)), legend: '{{dimension_Topic}}: out' },
      ],
    },
  ],
};
