import { counter, FAST, gauge, timer, type Metric } from './metric';

const ASKED = ['broker', 'router', 'historical', 'indexer', 'task'] as const;
const COMPUTES = ['historical', 'indexer', 'task'] as const;
const GROUPS = ['broker', 'historical', 'indexer', 'task'] as const;

const counted = { monitor: 'QueryCountStatsMonitor' } as const;
const grouped = { monitor: 'GroupByStatsMonitor' } as const;
const subquery = { monitor: 'SubqueryCountStatsMonitor' } as const;

/** What is asked, how it is answered, and what it takes. */
export const queries = {
  'query/time': timer(ASKED, ['dataSource', 'type'], 'Time of a native query, to its last byte', { buckets: FAST }),
  'query/bytes': counter(['broker'], ['dataSource', 'type'], 'Bytes of answers to native queries', { unit: 'bytes' }),
  'query/cpu/time': counter(GROUPS, ['dataSource', 'type'], 'CPU time of native queries', { unit: 'microseconds' }),
  'query/count': counter(ASKED, [], 'Native queries that came to an end', counted),
  'query/success/count': counter(ASKED, [], 'Native queries that were answered', counted),
  'query/failed/count': counter(ASKED, [], 'Native queries that failed', counted),
  'query/interrupted/count': counter(ASKED, [], 'Native queries that were cancelled', counted),
  'query/timeout/count': counter(ASKED, [], 'Native queries that ran out of time', counted),
  'sqlQuery/time': timer(['broker'], ['engine', 'statusCode'], 'Time of an SQL query, to its last byte', { buckets: FAST }),
  'sqlQuery/planningTimeMs': timer(['broker'], ['engine'], 'Time of planning an SQL query', { buckets: FAST }),
  'sqlQuery/bytes': counter(['broker'], ['engine'], 'Bytes of answers to SQL queries', { unit: 'bytes' }),
  'query/node/time': timer(['broker'], [], 'Time of one server for its part of a query', { buckets: FAST }),
  'query/node/ttfb': timer(['broker'], [], 'Time until the first byte of one server', { buckets: FAST }),
  'query/node/bytes': counter(['broker'], [], 'Bytes of servers for their parts of queries', { unit: 'bytes' }),
  'query/wait/time': timer(COMPUTES, [], 'Time that a segment waits for a thread', { buckets: FAST }),
  'query/segment/time': timer(COMPUTES, [], 'Time of a segment', { buckets: FAST }),
  'query/segmentAndCache/time': timer(COMPUTES, [], 'Time of a segment, or of what a cache has of it', { buckets: FAST }),
  'segment/scan/pending': gauge(COMPUTES, [], 'Segments that wait for a thread'),
  'segment/scan/active': gauge(COMPUTES, [], 'Segments that are scanned'),
  'mergeBuffer/used': gauge(GROUPS, [], 'Merge buffers in use', grouped),
  'mergeBuffer/pendingRequests': gauge(GROUPS, [], 'Queries that wait for merge buffers', grouped),
  'mergeBuffer/queries': counter(GROUPS, [], 'Queries that got merge buffers', grouped),
  'mergeBuffer/acquisitionTimeNs': counter(GROUPS, [], 'Time of waiting for merge buffers', { ...grouped, unit: 'nanoseconds' }),
  'mergeBuffer/maxBytesUsed': gauge(GROUPS, [], 'Most bytes of merge buffers in one query', { ...grouped, unit: 'bytes' }),
  'groupBy/spilledQueries': counter(GROUPS, [], 'Queries that spilled to disk', grouped),
  'groupBy/spilledBytes': counter(GROUPS, [], 'Bytes that were spilled to disk', { ...grouped, unit: 'bytes' }),
  'groupBy/maxMergeDictionarySize': gauge(GROUPS, [], 'Largest dictionary of one query on the heap', { ...grouped, unit: 'bytes' }),
  'subquery/rowLimit/count': counter(['broker'], [], 'Subqueries that are held as rows', subquery),
  'subquery/byteLimit/count': counter(['broker'], [], 'Subqueries that are held as frames', subquery),
  'subquery/fallback/count': counter(['broker'], [], 'Subqueries that frames could not hold', subquery),
  'query/rowLimit/exceeded/count': counter(['broker'], [], 'Queries whose subqueries had too many rows', subquery),
  'query/byteLimit/exceeded/count': counter(['broker'], [], 'Queries whose subqueries had too many bytes', subquery),
} as const satisfies Readonly<Record<string, Metric>>;
