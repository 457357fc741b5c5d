import { counter, gauge, type Metric } from './metric';

const CACHES = ['broker', 'historical', 'indexer', 'task'] as const;

const monitored = { monitor: 'CacheMonitor' } as const;

/**
 * What is remembered of answers. Druid tells sums since its start and sums since the last time: of the latter, counters add up what the former
 * lose at a restart.
 */
export const cache = {
  'query/cache/total/numEntries': gauge(CACHES, [], 'Entries of the cache', monitored),
  'query/cache/total/sizeBytes': gauge(CACHES, [], 'Bytes of the cache', { ...monitored, unit: 'bytes' }),
  'query/cache/delta/hits': counter(CACHES, [], 'Results that the cache had', monitored),
  'query/cache/delta/misses': counter(CACHES, [], 'Results that the cache did not have', monitored),
  'query/cache/delta/evictions': counter(CACHES, [], 'Entries that made room for others', monitored),
  'query/cache/delta/timeouts': counter(CACHES, [], 'Questions to a cache elsewhere that ran out of time', monitored),
  'query/cache/delta/errors': counter(CACHES, [], 'Failures of a cache elsewhere', monitored),
} as const satisfies Readonly<Record<string, Metric>>;
