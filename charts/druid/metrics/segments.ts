import { counter, gauge, rare, timer, type Metric } from './metric';

const LEADS = ['coordinator'] as const;
const HOLDS = ['historical'] as const;

const bytes = { unit: 'bytes' } as const;
const held = { monitor: 'HistoricalMetricsMonitor', ...bytes } as const;

/** Where segments are, and what the coordinator does about it. */
export const segments = {
  'segment/max': gauge(HOLDS, ['tier'], 'Bytes of segments that a historical may hold', held),
  'segment/used': gauge(HOLDS, ['dataSource', 'tier'], 'Bytes of segments that a historical holds', held),
  'segment/pendingDelete': gauge(HOLDS, ['dataSource'], 'Bytes of segments that a historical will delete', held),
  'segment/count': gauge(['historical', 'coordinator'], ['dataSource'], 'Segments'),
  'segment/size': gauge(LEADS, ['dataSource'], 'Bytes of segments that are to be loaded', bytes),
  'segment/unavailable/count': gauge(LEADS, ['dataSource'], 'Segments of which no copy is loaded'),
  'segment/underReplicated/count': gauge(LEADS, ['dataSource', 'tier'], 'Copies of segments that are missing'),
  'segment/availableDeepStorageOnly/count': gauge(LEADS, ['dataSource'], 'Segments that only deep storage has, by rule'),
  'segment/loadQueue/size': gauge(LEADS, ['server'], 'Bytes that a historical has still to load', bytes),
  'segment/loadQueue/count': gauge(LEADS, ['server'], 'Segments that a historical has still to load'),
  'segment/dropQueue/count': gauge(LEADS, ['server'], 'Segments that a historical has still to drop'),
  'segment/loadQueue/assigned': counter(LEADS, ['server'], 'Segments that a historical was told to load'),
  'segment/loadQueue/success': counter(LEADS, ['server'], 'Segments that a historical has loaded'),
  'segment/loadQueue/failed': rare(LEADS, ['server'], 'Segments that a historical could not load'),
  'segment/loadQueue/cancelled': counter(LEADS, ['server'], 'Segments that a historical need not load after all'),
  'segment/loading/rateKbps': gauge(LEADS, ['server'], 'Kilobits a second at which a historical loads'),
  'segment/assigned/count': counter(LEADS, ['tier'], 'Copies that were assigned'),
  'segment/moved/count': counter(LEADS, ['tier'], 'Copies that were moved for balance'),
  'segment/dropped/count': counter(LEADS, ['tier'], 'Copies that were too many'),
  'segment/deleted/count': counter(LEADS, ['dataSource'], 'Segments that a rule drops'),
  'segment/assignSkipped/count': counter(LEADS, ['tier'], 'Copies that no historical could take'),
  'segment/moveSkipped/count': counter(LEADS, ['tier'], 'Copies that could not be moved'),
  'tier/historical/count': gauge(LEADS, ['tier'], 'Historicals of a tier'),
  'tier/replication/factor': gauge(LEADS, ['tier'], 'Most copies in a tier'),
  'tier/required/capacity': gauge(LEADS, ['tier'], 'Bytes that a tier has to hold', bytes),
  'tier/total/capacity': gauge(LEADS, ['tier'], 'Bytes that a tier can hold', bytes),
  'coordinator/time': timer(LEADS, ['duty'], 'Time of one step of a coordinator', { buckets: [0.1, 1, 10, 60, 300] }),
  'coordinator/global/time': timer(LEADS, ['dutyGroup'], 'Time of all steps of a coordinator'),
  'compact/task/count': counter(LEADS, [], 'Compactions that were started'),
  'compactTask/maxSlot/count': gauge(LEADS, [], 'Compactions that may run at once'),
  'compactTask/availableSlot/count': gauge(LEADS, [], 'Compactions that may still be started'),
  'segment/waitCompact/bytes': gauge(LEADS, ['dataSource'], 'Bytes that wait for compaction', bytes),
  'segment/waitCompact/count': gauge(LEADS, ['dataSource'], 'Segments that wait for compaction'),
  'segment/compacted/bytes': gauge(LEADS, ['dataSource'], 'Bytes that are compacted', bytes),
  'segment/skipCompact/bytes': gauge(LEADS, ['dataSource'], 'Bytes that are not compacted, by rule', bytes),
  'kill/task/count': counter(LEADS, [], 'Tasks that delete segments that are not used'),
  'kill/eligibleUnusedSegments/count': gauge(LEADS, ['dataSource'], 'Segments that are not used and may be deleted'),
  'kill/pendingSegments/count': counter(LEADS, ['dataSource'], 'Segments that were never finished, deleted'),
} as const satisfies Readonly<Record<string, Metric>>;
