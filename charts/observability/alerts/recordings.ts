import { buckets, BROKERS, level, observations, sum } from '../promql/series';
import { CLUSTER, type Scope } from './alert';

/** A series that is computed once, for rules that ask for it often. */
export interface Recording {
  /** What it tells. */
  readonly help: string;
  readonly query: (scope: Scope) => string;
}

/** The pods of coordinators that lead: only they finish rounds, whatever their gauges still show. */
export const LEADER = 'druid:coordinator_leader:pod';

/** The windows over which objectives are looked at. */
export const WINDOWS = ['5m', '30m', '1h', '6h'] as const;

/** A window over which objectives are looked at. */
export type Window = (typeof WINDOWS)[number];

/** The part of native queries that fail, that are slow, and of the time in which something is stale. */
export const failing = (window: Window) => `druid:query_failed:ratio_rate${window}`;
export const slow = (window: Window) => `druid:query_slow:ratio_rate${window}`;
export const stale = (window: Window) => `druid:ingestion_stale:ratio_rate${window}`;

/** 1 for a datasource whose newest row is older than promised, while there is something to read. */
const STALE = 'druid:ingestion_stale:bool';

/** What is computed for other rules, in this order. */
export const recordings: Readonly<Record<string, Recording>> = {
  [LEADER]: {
    help: 'pods of coordinators that lead',
    query: ({ here }) => `group by (${CLUSTER}, pod) (increase(${observations('coordinator/global/time', here)}[15m]) > 0)`,
  },
  [STALE]: {
    help: '1 for a datasource whose newest row is older than promised, while its stream has more',
    query: ({ here, thresholds }) =>
      `(max by (${CLUSTER}, dataSource) (${level('ingest/events/messageGap', here)}) > bool ${thresholds.freshness.toMilliseconds()}) * on (${CLUSTER}, dataSource) (max by (${CLUSTER}, dataSource) (${level('ingest/kafka/lag', here)}) > bool 0)`,
  },
  ...Object.fromEntries(WINDOWS.flatMap((window) => [failed(window), late(window), old(window)])),
};

function failed(window: Window): readonly [string, Recording] {
  const rate = (name: 'query/failed/count' | 'query/timeout/count' | 'query/count', { here }: Scope) =>
    `sum by (${CLUSTER}) (rate(${sum(name, { ...here, ...BROKERS })}[${window}]))`;
  const query = (scope: Scope) =>
    `(${rate('query/failed/count', scope)} + ${rate('query/timeout/count', scope)}) / (${rate('query/count', scope)} > 0)`;
  return [failing(window), { help: `part of the native queries that failed, over ${window}`, query }];
}

function late(window: Window): readonly [string, Recording] {
  const query = ({ here, thresholds }: Scope) => {
    const inTime = buckets('query/time', { ...here, ...BROKERS, le: boundOf(thresholds.objectives.inTime.toMilliseconds() / 1000) });
    const all = `sum by (${CLUSTER}) (rate(${observations('query/time', { ...here, ...BROKERS })}[${window}]))`;
    return `1 - sum by (${CLUSTER}) (rate(${inTime}[${window}])) / (${all} > 0)`;
  };
  return [slow(window), { help: `part of the native queries that were too slow, over ${window}`, query }];
}

function old(window: Window): readonly [string, Recording] {
  return [
    stale(window),
    { help: `part of the time in which a datasource was stale, over ${window}`, query: () => `avg_over_time(${STALE}[${window}])` },
  ];
}

/** The bound of a bucket as it is exported: whole numbers with a zero behind the point. */
const boundOf = (seconds: number) => (Number.isInteger(seconds) ? `${seconds}.0` : `${seconds}`);
