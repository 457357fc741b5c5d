import { counter, gauge, rare, timer, type Metric } from './metric';

const LEADS = ['overlord'] as const;

const counts = { monitor: 'TaskCountStatsMonitor' } as const;
const slots = { monitor: 'TaskSlotCountStatsMonitor' } as const;

/** What the overlord knows of tasks, supervisors and streams. */
export const tasks = {
  'task/success/count': rare(LEADS, ['dataSource', 'taskType'], 'Tasks that succeeded', counts),
  'task/failed/count': rare(LEADS, ['dataSource', 'taskType'], 'Tasks that failed', counts),
  'task/running/count': gauge(LEADS, ['dataSource', 'taskType'], 'Tasks that run', counts),
  'task/pending/count': gauge(LEADS, ['dataSource', 'taskType'], 'Tasks that wait for a place to run', counts),
  'task/waiting/count': gauge(LEADS, ['dataSource', 'taskType'], 'Tasks that wait for others', counts),
  'taskSlot/total/count': gauge(LEADS, ['category'], 'Tasks that may run at once', slots),
  'taskSlot/used/count': gauge(LEADS, ['category'], 'Tasks that take a place', slots),
  'task/run/time': timer(LEADS, ['dataSource', 'taskType', 'taskStatus'], 'Time of a task'),
  'task/pending/time': timer(LEADS, ['dataSource', 'taskType'], 'Time for which a task waits for a place to run'),
  'task/action/run/time': timer(LEADS, ['taskActionType'], 'Time of what a task asks of the overlord'),
  'task/action/success/count': counter(LEADS, ['taskActionType'], 'What tasks asked, and got'),
  'task/action/failed/count': counter(LEADS, ['taskActionType'], 'What tasks asked, and did not get'),
  'k8s/peon/startup/time': timer(LEADS, ['dataSource', 'taskType'], 'Time until the pod of a task has started'),
  'supervisor/count': gauge(LEADS, ['supervisorId', 'type', 'state', 'detailedState'], 'A supervisor and its state', {
    monitor: 'SupervisorStatsMonitor',
  }),
  'ingest/notices/queueSize': gauge(LEADS, ['dataSource'], 'What a supervisor has still to do'),
  'ingest/notices/time': timer(LEADS, ['dataSource'], 'Time of one thing that a supervisor does'),
  'task/autoScaler/requiredCount': gauge(LEADS, ['dataSource'], 'Tasks that an autoscaler wants'),
  'ingest/kafka/lag': gauge(LEADS, ['dataSource', 'stream'], 'Records that were not read yet, of all partitions'),
  'ingest/kafka/maxLag': gauge(LEADS, ['dataSource', 'stream'], 'Records that were not read yet, of the worst partition'),
  'ingest/kafka/avgLag': gauge(LEADS, ['dataSource', 'stream'], 'Records that were not read yet, of a partition on average'),
  'ingest/kafka/partitionLag': gauge(LEADS, ['dataSource', 'stream', 'partition'], 'Records of a partition that were not read yet'),
  'ingest/kafka/lag/time': gauge(LEADS, ['dataSource', 'stream'], 'Age of what was not read yet, where the supervisor publishes it', {
    unit: 'milliseconds',
  }),
  'ingest/kinesis/lag/time': gauge(LEADS, ['dataSource', 'stream'], 'Age of what was not read yet, of all shards', {
    unit: 'milliseconds',
  }),
  'ingest/kinesis/maxLag/time': gauge(LEADS, ['dataSource', 'stream'], 'Age of what was not read yet, of the worst shard', {
    unit: 'milliseconds',
  }),
  'segment/metadataCache/sync/time': timer(['overlord', 'coordinator'], [], 'Time of reading the metadata of segments'),
} as const satisfies Readonly<Record<string, Metric>>;
