import { Duration } from 'cdk8s';

import { buckets, BROKERS, HISTORICALS, level, sum } from '../promql/series';
import { CLUSTER, type Alert } from './alert';

const QUERIES = 'The dashboard of queries: by datasource and type, time of servers, segments that wait.';

/** Queries that fail, are slow, or wait. */
export const queries = {
  DruidQueryFailureRatioHigh: {
    severity: 'critical',
    for: Duration.minutes(10),
    summary: '{{ $value | humanizePercentage }} of the queries of {{ $labels.namespace }} fail',
    means: 'People and programs get errors in the place of answers.',
    look: [QUERIES, 'Logs of brokers: what the errors are.', 'Historicals that are away or out of memory.'],
    act: ['Mend or restart the servers that fail.', 'Where one kind of query does it, block its source or lower its limits.'],
    query: ({ here, thresholds }) => {
      const rate = (name: 'query/failed/count' | 'query/count') => `sum by (${CLUSTER}) (rate(${sum(name, { ...here, ...BROKERS })}[5m]))`;
      return `${rate('query/failed/count')} / (${rate('query/count')} > 0) > ${thresholds.failedQueries / 100}`;
    },
  },
  DruidQueryTimeouts: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: '{{ $value | humanize }} queries a second of {{ $labels.namespace }} run out of time',
    means: 'Answers take longer than callers wait.',
    look: [QUERIES, 'Segments that wait for threads, merge buffers that are all in use.'],
    act: ['Give historicals more processors or pods.', 'Give what is important a lane of its own: `scheduler` of the brokers.'],
    query: ({ here }) => `sum by (${CLUSTER}) (rate(${sum('query/timeout/count', { ...here, ...BROKERS })}[10m])) > 0.1`,
  },
  DruidQueryLatencyP95High: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: 'One of twenty queries of {{ $labels.namespace }} takes longer than {{ $value | humanizeDuration }}',
    means: 'Dashboards on top of Druid feel slow.',
    look: [
      QUERIES,
      'What changed: more data, larger intervals, other queries.',
      'Page cache: memory of historicals against their segments.',
    ],
    act: [
      'Give historicals more memory or faster disks.',
      'Compact small segments.',
      'Route heavy queries to a group of brokers of their own.',
    ],
    query: ({ here, thresholds }) =>
      `histogram_quantile(0.95, sum by (${CLUSTER}, le) (rate(${buckets('query/time', { ...here, ...BROKERS })}[5m]))) > ${thresholds.queryTime.toMilliseconds() / 1000}`,
  },
  DruidSegmentScanBacklog: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: '{{ $value | humanize }} segments wait for a thread of {{ $labels.pod }}',
    means: 'The historical has fewer threads than queries need.',
    look: [QUERIES, 'Processors of the pod: whether they are all busy.'],
    act: ['Give historicals more processors or pods.', 'Lower what one query may take: lanes and priorities.'],
    query: ({ here, thresholds }) =>
      `avg_over_time(${level('segment/scan/pending', { ...here, ...HISTORICALS })}[10m]) > ${thresholds.pendingScans}`,
  },
  DruidMergeBufferContention: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: 'Queries of {{ $labels.pod }} wait for merge buffers',
    means: 'GroupBy queries stand in line, although there may be processors left.',
    look: ['Merge buffers in use, and how long queries wait for them.', 'Nested groupBys: they take two at once.'],
    act: ['Give the role more memory, and with it buffers, or set `druid.processing.numMergeBuffers`.'],
    query: ({ here }) => `min_over_time(${level('mergeBuffer/pendingRequests', here)}[10m]) > 0`,
  },
} as const satisfies Readonly<Record<string, Alert>>;
