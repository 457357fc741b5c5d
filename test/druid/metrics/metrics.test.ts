import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { local } from '../../../charts/config/environments/local';
import { resolve } from '../../../charts/config/resolve';
import type { Environment } from '../../../charts/config/environment';
import { metrics, metricOf, type MetricName } from '../../../charts/druid/metrics';
import { seriesOfLeader, seriesOfProcess } from '../../../charts/druid/metrics/budget';
import { exportedMetrics } from '../../../charts/druid/metrics/exported';
import { labels } from '../../../charts/druid/metrics/labels';
import { dimensionMap } from '../../../charts/druid/metrics/map';
import { monitors, monitorsOf } from '../../../charts/druid/metrics/monitors';
import { exportedName, seriesOf } from '../../../charts/druid/metrics/names';
import { ROOT } from '../../support/sources';

const names = Object.keys(metrics) as MetricName[];

/** Druid's own page of metrics, read into facts. */
const FACTS = join(ROOT, '../shared/facts/druid-metrics.json');

/** What Druid emits and does not describe: read in its sources, or in the map of its own emitter. */
const UNDESCRIBED: readonly (string | RegExp)[] = [
  /^query\/cache\//,
  /^kafka\/consumer\//,
  'jvm/heapAlloc/bytes',
  /^jvm\/threads\//,
  'k8s/peon/startup/time',
];

function exportedBy(change: Partial<Environment['druid']>, observability: Environment['observability'] = {}) {
  const { environment } = resolve({ ...local, druid: { ...local.druid, ...change }, observability });
  if (environment === undefined) throw new Error('cannot be understood');
  return exportedMetrics(environment);
}

test.each([
  ['query/time', 'druid_query_time'],
  ['sqlQuery/planningTimeMs', 'druid_sqlquery_planningtimems'],
  ['segment/underReplicated/count', 'druid_segment_underreplicated_count'],
  ['sys/tcpv4/in/segs', 'druid_sys_tcpv_in_segs'],
  ['k8s/peon/startup/time', 'druid_k_s_peon_startup_time'],
  ['a//b-c.d', 'druid_a_b_c_d'],
])('%s becomes %s', (name, exported) => {
  expect(exportedName(name)).toBe(exported);
});

test.each([
  ['task/running/count', ['druid_task_running_count']],
  ['query/count', ['druid_query_count_total']],
  ['task/failed/count', ['druid_task_failed_count_total', 'druid_task_failed_count_created']],
  ['query/time', ['druid_query_time_bucket', 'druid_query_time_sum', 'druid_query_time_count']],
] as const)('%s is the series %j', (name, series) => {
  expect(seriesOf(name, metricOf(name))).toEqual(series);
});

test('no two metrics have one name', () => {
  expect(new Set(names.map(exportedName)).size).toBe(names.length);
});

test.each(names)('%s: the monitor that it needs measures in all processes that emit it', (name) => {
  const { by, monitor } = metricOf(name);
  expect(monitor === undefined ? [] : by.filter((role) => !(monitors[monitor].of as readonly string[]).includes(role))).toEqual([]);
});

test('every monitor is needed, and every label is used', () => {
  expect(Object.keys(monitors).filter((monitor) => !names.some((name) => metricOf(name).monitor === monitor))).toEqual([]);
  expect(
    Object.keys(labels).filter((label) => !names.some((name) => (metricOf(name).labels as readonly string[]).includes(label))),
  ).toEqual([]);
});

test.each(names.filter((name) => metricOf(name).type === 'histogram'))('the buckets of %s go up', (name) => {
  const { buckets = [] } = metricOf(name);
  expect(buckets.length).toBeGreaterThan(0);
  expect([...buckets].sort((one, other) => one - other)).toEqual([...buckets]);
});

test('a time is divided into seconds, and what is no time is not divided', () => {
  const map = JSON.parse(dimensionMap(metrics)) as Record<string, Record<string, unknown>>;
  expect(map['query/time']).toMatchObject({ type: 'timer', conversionFactor: 1000, dimensions: ['dataSource', 'type'] });
  expect(map['serverview/sync/healthy']).toMatchObject({ type: 'timer', conversionFactor: 1, histogramBuckets: [0] });
  expect(map['task/running/count']).toEqual({ type: 'gauge', dimensions: ['dataSource', 'taskType'], help: 'Tasks that run' });
});

test('a process that is coordinator and overlord has the monitors of both, once each', () => {
  const both = monitorsOf(['coordinator', 'overlord']);
  expect(both).toContain('org.apache.druid.server.metrics.TaskCountStatsMonitor');
  expect(new Set(both).size).toBe(both.length);
  expect(monitorsOf(['coordinator'])).not.toContain('org.apache.druid.server.metrics.TaskCountStatsMonitor');
});

test('a line has the metrics that it knows', () => {
  expect(exportedBy({ version: '38.0.0' })).toHaveProperty(['kafka/consumer/pollIdleRatio']);
  expect(exportedBy({ version: '37.0.0' })).not.toHaveProperty(['kafka/consumer/pollIdleRatio']);
});

test('nobody tells of ZooKeeper where there is none', () => {
  expect(exportedBy({})).not.toHaveProperty(['zk/connected']);
});

test('an operator adds metrics, and takes the place of those of the table', () => {
  const added = { type: 'histogram', labels: ['lane'], help: 'Priority' } as const;
  const exported = exportedBy({}, { metrics: { additional: { 'query/priority': added, 'query/bytes': { ...added, type: 'counter' } } } });
  expect(exported['query/priority']).toMatchObject({ ...added, unit: 'count' });
  expect(exported['query/bytes']).toMatchObject({ type: 'counter', labels: ['lane'] });
});

test('series are counted: a gauge is one, a histogram has its buckets and three more, and labels multiply', () => {
  const extent = { datasources: 1, tiers: 1, historicals: 1, partitions: 1, supervisors: 1 };
  const more = { ...extent, datasources: 2 };
  const of = (label: string) =>
    names.filter(
      (name) =>
        metricOf(name).by.includes('broker') &&
        (metricOf(name).labels as readonly string[]).includes(label) &&
        metricOf(name).discovery === undefined,
    );
  const growth = of('dataSource').reduce((sum, name) => {
    const { type, buckets = [], labels: own } = metricOf(name);
    return sum + (type === 'histogram' ? buckets.length + 3 : 1) * (own.some((label) => label === 'type') ? 6 : 1);
  }, 0);
  expect(seriesOfProcess('broker', more) - seriesOfProcess('broker', extent)).toBe(growth);
  expect(seriesOfProcess('task', more)).toBe(seriesOfProcess('task', extent));
  expect(seriesOfLeader('broker', extent)).toBe(0);
});

const facts = existsSync(FACTS)
  ? (JSON.parse(readFileSync(FACTS, 'utf8')) as readonly { readonly metric: string; readonly dimensions: readonly string[] }[])
  : undefined;

if (facts === undefined) {
  test.todo("Druid's own page of metrics is not here, so names and dimensions are not held against it");
} else {
  const described = new Map<string, Set<string>>();
  for (const { metric, dimensions } of facts) described.set(metric, new Set([...(described.get(metric) ?? []), ...dimensions]));
  const isUndescribed = (name: string) => UNDESCRIBED.some((known) => (typeof known === 'string' ? known === name : known.test(name)));

  test.each(names.filter((name) => !isUndescribed(name)))('Druid describes %s, with the dimensions that become labels', (name) => {
    const dimensions = described.get(name);
    expect(dimensions).toBeDefined();
    expect(metricOf(name).labels.filter((label) => !dimensions?.has(label))).toEqual(NOT_DESCRIBED[name] ?? []);
  });

  test('what Druid is said not to describe, it does not', () => {
    expect(names.filter((name) => isUndescribed(name) && described.has(name))).toEqual([]);
  });
}

/** Dimensions that a metric has, by its sources, and its page does not name. */
const NOT_DESCRIBED: Readonly<Partial<Record<MetricName, readonly string[]>>> = {
  'segment/pendingDelete': ['dataSource'],
};
