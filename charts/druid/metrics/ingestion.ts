import { counter, gauge, rare, timer, type Metric } from './metric';

const TASKS = ['task', 'indexer', 'middle-manager'] as const;

/** What tasks read, make and hand over. */
export const ingestion = {
  'ingest/events/processed': counter(TASKS, ['dataSource'], 'Rows that were read'),
  'ingest/events/processedWithError': counter(TASKS, ['dataSource'], 'Rows of which some values could not be read'),
  'ingest/events/unparseable': counter(TASKS, ['dataSource'], 'Rows that could not be read'),
  'ingest/events/thrownAway': counter(TASKS, ['dataSource', 'reason'], 'Rows that were not wanted'),
  'ingest/events/messageGap': gauge(TASKS, ['dataSource'], 'Age of the newest row', { unit: 'milliseconds' }),
  'ingest/input/bytes': counter(TASKS, ['dataSource'], 'Bytes that were read', { unit: 'bytes' }),
  'ingest/rows/output': counter(TASKS, ['dataSource'], 'Rows that were written, after rollup'),
  'ingest/sink/count': gauge(TASKS, ['dataSource'], 'Segments that are being written'),
  'ingest/persists/count': counter(TASKS, ['dataSource'], 'Writes of rows from memory to disk'),
  'ingest/persists/failed': rare(TASKS, ['dataSource'], 'Writes to disk that failed'),
  'ingest/persists/time': timer(TASKS, ['dataSource'], 'Time of a write to disk'),
  'ingest/persists/backPressure': counter(TASKS, ['dataSource'], 'Time for which nothing was read, as the disk was too slow', {
    unit: 'milliseconds',
  }),
  'ingest/merge/time': timer(TASKS, ['dataSource'], 'Time of making one segment of many'),
  'ingest/handoff/count': counter(TASKS, ['dataSource'], 'Segments that historicals have taken over'),
  'ingest/handoff/failed': rare(TASKS, ['dataSource'], 'Segments that no historical has taken over'),
  'ingest/handoff/time': timer(TASKS, ['dataSource'], 'Time until historicals have taken over'),
  'ingest/count': counter(TASKS, ['dataSource', 'taskType'], 'Jobs that have made segments'),
  'ingest/segments/count': counter(TASKS, ['dataSource', 'taskType'], 'Segments that jobs have made'),
  'ingest/rows/published': counter(TASKS, ['dataSource', 'taskType'], 'Rows that jobs have published'),
  'segment/added/bytes': counter([...TASKS, 'overlord'], ['dataSource', 'taskType'], 'Bytes of new segments', { unit: 'bytes' }),
  'segment/nuked/bytes': counter([...TASKS, 'overlord'], ['dataSource', 'taskType'], 'Bytes of segments that were deleted', {
    unit: 'bytes',
  }),
  's3/upload/total/time': timer([...TASKS, 'historical'], [], 'Time of an upload in parts'),
  's3/upload/total/bytes': counter([...TASKS, 'historical'], [], 'Bytes of uploads in parts', { unit: 'bytes' }),
  'kafka/consumer/bytesConsumed': counter(TASKS, ['topic'], 'Bytes that came from Kafka', { unit: 'bytes' }),
  'kafka/consumer/recordsConsumed': counter(TASKS, ['topic'], 'Records that came from Kafka'),
  'kafka/consumer/recordsLag': gauge(TASKS, ['topic', 'partition'], 'Records of a partition that a task has not read yet'),
  'kafka/consumer/fetchLatencyAvg': gauge(TASKS, [], 'Time of a fetch from Kafka', { unit: 'milliseconds' }),
  'kafka/consumer/pollIdleRatio': gauge(TASKS, [], 'Part of the time for which there was nothing to read', { unit: 'ratio', since: '38' }),
} as const satisfies Readonly<Record<string, Metric>>;
