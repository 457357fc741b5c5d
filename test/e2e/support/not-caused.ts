import type { MetricName } from '../../../charts/druid/metrics';

const COMPACTION = 'the coordinator looks for what to compact every half hour, and nothing is configured';
const RULES = 'no rule drops or withholds segments, and one historical has nobody to take segments from';

/** What rules and dashboards look at that the workload of a suite does not cause, and why. */
export const NOT_CAUSED: Readonly<Partial<Record<MetricName, string>>> = {
  'segment/availableDeepStorageOnly/count': RULES,
  'segment/moved/count': RULES,
  'segment/moveSkipped/count': RULES,
  'segment/dropped/count': RULES,
  'segment/deleted/count': RULES,
  'groupBy/spilledBytes': 'results fit into memory',
  'segment/loadQueue/failed': 'every segment is loaded',
  'segment/loadQueue/cancelled': 'every segment is loaded',
  'compact/task/count': COMPACTION,
  'compactTask/maxSlot/count': COMPACTION,
  'compactTask/availableSlot/count': COMPACTION,
  'segment/waitCompact/bytes': COMPACTION,
  'segment/waitCompact/count': COMPACTION,
  'segment/compacted/bytes': COMPACTION,
  'segment/skipCompact/bytes': COMPACTION,
  'kill/task/count': 'nothing that is not used is deleted',
  'kill/eligibleUnusedSegments/count': 'nothing that is not used is deleted',
  'kill/pendingSegments/count': 'nothing is left unfinished',
  'task/failed/count': 'every task succeeds',
  'task/pending/count': 'there is a place for every task',
  'task/waiting/count': 'no task waits for another',
  'task/action/failed/count': 'every task gets what it asks',
  'task/autoScaler/requiredCount': 'no supervisor has an autoscaler',
  'ingest/kafka/lag/time': 'the supervisor does not publish it',
  'ingest/kinesis/lag/time': 'there is no Kinesis',
  'ingest/kinesis/maxLag/time': 'there is no Kinesis',
  'ingest/events/thrownAway': 'every row is wanted',
  'zk/connected': 'there is no ZooKeeper',
};
