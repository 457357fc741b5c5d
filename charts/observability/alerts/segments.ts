import { Duration } from 'cdk8s';

import { bytesOf } from '../../config/size';
import { servers } from '../promql/outside';
import { HALF_HOUR, occurrences } from '../promql/rare';
import { buckets, HISTORICALS, level, observations, sum } from '../promql/series';
import { CLUSTER, type Alert, type Scope } from './alert';
import { LEADER } from './recordings';

const COORDINATOR = 'The log of the leading coordinator, and its console: Services, Segments.';

/** What a coordinator that leads no longer still shows is not asked. */
const ofLeader = (series: string) => `(${series} and on (${CLUSTER}, pod) ${LEADER})`;

const disk = ({ here }: Scope) =>
  `sum by (${CLUSTER}, pod) (${level('segment/used', { ...here, ...HISTORICALS })}) / on (${CLUSTER}, pod) sum by (${CLUSTER}, pod) (${level('segment/max', { ...here, ...HISTORICALS })})`;

/** Segments that are not where they should be. */
export const segments = {
  DruidCoordinatorNotCoordinating: {
    severity: 'critical',
    for: Duration.minutes(10),
    summary: 'No coordinator of {{ $labels.namespace }} has finished a round for 15 minutes',
    means: 'New segments are not loaded, lost ones are not replaced, tasks wait for hand-off. What is loaded is still answered.',
    look: [COORDINATOR, 'Whether one leads: `/druid/coordinator/v1/leader`.', 'Whether the metadata store answers.'],
    act: ['Restart coordinators that hang, one by one.', 'Where none leads, look at the ConfigMap of the election and the rights to it.'],
    query: ({ here }) =>
      `group by (${CLUSTER}) (${servers(here)}) unless group by (${CLUSTER}) (increase(${observations('coordinator/global/time', here)}[15m]) > 0)`,
  },
  DruidSegmentsUnavailable: {
    severity: 'critical',
    for: Duration.minutes(15),
    summary: '{{ $value }} segments of {{ $labels.dataSource }} in {{ $labels.namespace }} are loaded nowhere',
    means: 'Queries of the datasource leave out data, without an error.',
    look: [
      COORDINATOR,
      'Historicals that are away, full, or cannot read deep storage.',
      'Load rules: whether the tier that they name exists.',
    ],
    act: [
      'Bring historicals back.',
      'Where the tier is full, add pods or disk to it.',
      'Where segments are missing in deep storage, ingest the interval again.',
    ],
    query: ({ here }) => `max by (${CLUSTER}, dataSource) ${ofLeader(level('segment/unavailable/count', here))} > 0`,
  },
  DruidSegmentsUnderReplicated: {
    severity: 'warning',
    for: Duration.hours(1),
    summary: '{{ $value }} copies of segments of {{ $labels.dataSource }} are missing in {{ $labels.tier }}',
    means: 'Everything is answered, but with the next historical that goes, some of it may not be.',
    look: [COORDINATOR, 'Whether the tier has as many historicals as copies.', 'Load queues and free disk of the tier.'],
    act: ['Add historicals or disk to the tier, or ask for fewer copies.'],
    query: ({ here }) => `max by (${CLUSTER}, dataSource, tier) ${ofLeader(level('segment/underReplicated/count', here))} > 0`,
  },
  DruidSegmentLoadFailures: {
    severity: 'warning',
    summary: '{{ $labels.server }} could not load {{ $value }} segments in half an hour',
    means: 'The historical fails to fetch or to map segments. They are tried elsewhere, if there is room.',
    look: ['The log of the historical: deep storage, disk, memory maps.', 'Free disk of the pod and of its node.'],
    act: ['Mend access to deep storage.', 'Delete the pod, and where it keeps a volume that is damaged, that volume too.'],
    query: ({ here }) => `sum by (${CLUSTER}, server) (${occurrences('segment/loadQueue/failed', HALF_HOUR, here)}) > 3`,
  },
  DruidSegmentLoadQueueStuck: {
    severity: 'warning',
    summary: '{{ $labels.server }} has had {{ $value }} segments to load for an hour',
    means: 'Segments come faster than the historical loads them, or it does not load at all.',
    look: [
      'Rate of loading, network and disk of the pod.',
      '`maxSegmentsInNodeLoadingQueue` and `replicationThrottleLimit` of the coordinator.',
    ],
    act: ['Give the historical more loading threads or a faster disk.', 'Restart it where it does nothing.'],
    query: ({ here, thresholds }) =>
      `max by (${CLUSTER}, server) (min_over_time(${level('segment/loadQueue/count', here)}[1h]) and on (${CLUSTER}, pod) ${LEADER}) > ${thresholds.loadQueue}`,
  },
  DruidSegmentAssignSkipped: {
    severity: 'warning',
    for: Duration.minutes(30),
    summary: 'No historical of {{ $labels.tier }} in {{ $labels.namespace }} can take further segments',
    means: 'The coordinator finds no server with room for copies that rules ask for.',
    look: ['Disk of the tier: used, and most.', 'Whether there are as many historicals as copies.'],
    act: ['Add historicals or disk to the tier, or change its load rules.'],
    query: ({ here }) => `sum by (${CLUSTER}, tier) (increase(${sum('segment/assignSkipped/count', here)}[30m])) > 0`,
  },
  DruidHistoricalDiskFilling: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: 'The segments of {{ $labels.pod }} take {{ $value | humanizePercentage }} of what they may',
    means: 'Soon the historical takes no further segments.',
    look: ['Growth of datasources by size.', 'Balance: whether all pods of the tier are as full.'],
    act: ['Add historicals or disk to the tier.', 'Load less: shorten what rules keep, or compact.'],
    query: (scope) => `${disk(scope)} > ${scope.thresholds.diskFilling / 100}`,
  },
  DruidHistoricalDiskFull: {
    severity: 'critical',
    for: Duration.minutes(5),
    summary: 'The segments of {{ $labels.pod }} take {{ $value | humanizePercentage }} of what they may',
    means: 'The historical takes no further segments. When all of a tier are full, new data are not loaded.',
    look: ['Free disk of the tier.', 'Segments that wait for deletion.'],
    act: ['Add historicals or disk to the tier now.', 'Drop what is not needed by a load rule.'],
    query: (scope) => `${disk(scope)} > ${scope.thresholds.diskFull / 100}`,
  },
  DruidTierCapacityExhausted: {
    severity: 'critical',
    for: Duration.minutes(30),
    summary: 'The tier {{ $labels.tier }} of {{ $labels.namespace }} needs {{ $value | humanizePercentage }} of its capacity',
    means: 'Rules ask the tier to hold nearly all that it can, or more than that.',
    look: ['Growth of datasources by size.', 'Historicals of the tier that are away.'],
    act: ['Add historicals or disk to the tier, or change its load rules.'],
    query: ({ here, thresholds }) =>
      `max by (${CLUSTER}, tier) ${ofLeader(level('tier/required/capacity', here))} / (max by (${CLUSTER}, tier) ${ofLeader(level('tier/total/capacity', here))} > 0) > ${thresholds.tierCapacity / 100}`,
  },
  DruidCoordinatorCycleSlow: {
    severity: 'warning',
    for: Duration.minutes(30),
    summary: 'A round of the coordinator of {{ $labels.namespace }} takes {{ $value | humanizeDuration }}',
    means: 'The coordinator reacts late: to new segments, lost servers and changed rules.',
    look: ['Time by duty: which step takes it.', 'Number of segments and processors of the coordinator.'],
    act: ['Give coordinators more processors and memory.', 'Make fewer and larger segments: compact.'],
    query: ({ here, thresholds }) =>
      `histogram_quantile(0.95, sum by (${CLUSTER}, le) (rate(${buckets('coordinator/global/time', { ...here, dutyGroup: 'HistoricalManagementDuties' })}[30m]))) > ${thresholds.coordinatorCycle.toSeconds()}`,
  },
  DruidCompactionBacklog: {
    severity: 'warning',
    for: Duration.hours(12),
    summary: '{{ $value | humanize1024 }}B of {{ $labels.dataSource }} in {{ $labels.namespace }} wait for compaction',
    means: 'Segments stay small and many: queries become slow, and masters need more memory.',
    look: ['Slots of compaction, and whether they are used.', 'Compaction tasks that fail.'],
    act: ['Give compaction more slots, or more tasks at once.', 'Skip less recent data where late rows make it begin again.'],
    // The coordinator looks at it every half hour, and the emitter has forgotten it by then.
    query: ({ here, thresholds }) =>
      `max by (${CLUSTER}, dataSource) (last_over_time(${level('segment/waitCompact/bytes', here)}[1h])) > ${bytesOf(thresholds.compactionBacklog)}`,
  },
} as const satisfies Readonly<Record<string, Alert>>;
