import * as units from '@grafana/grafana-foundation-sdk/units';

import { catalogue } from '../../../charts/observability/dashboards/catalogue';
import { choices } from '../../../charts/observability/dashboards/variables';
import type { DashboardSpec } from '../../../charts/observability/dashboards/spec';
import { faultsOfQuery } from '../promql/promql';

const dashboards: readonly (readonly [string, DashboardSpec])[] = Object.entries(catalogue);
const panels = dashboards.flatMap(([name, { rows }]) =>
  rows.flatMap((row) => row.panels.map((panel) => ({ at: `${name}: ${row.title}: ${panel.title}`, panel }))),
);
const queries = panels.flatMap(({ at, panel }) => panel.queries.map((query) => ({ at, ...query })));
const ofMetrics = queries.filter(({ of = 'datasource' }) => of === 'datasource');
const ofLogs = queries.filter(({ of }) => of === 'loki');

/** The selectors of a query: a metric, and what is in its braces. */
const selectorsOf = (expr: string) =>
  [...expr.matchAll(/\b([a-zA-Z_]\w*)(\{[^}]*\})/g)].map(([, metric = '', braces = '']) => ({ metric, braces }));

test('there are the eight dashboards that are told of', () => {
  expect(Object.keys(catalogue)).toEqual([
    ...['overview', 'queries', 'historicals-and-segments', 'coordination'],
    ...['ingestion', 'jvm', 'kubernetes', 'cost'],
  ]);
});

test.each(dashboards)('%s: nothing is wrong with its queries', (name) => {
  const faults = ofMetrics
    .filter(({ at }) => at.startsWith(`${name}: `))
    .flatMap(({ at, expr }) => faultsOfQuery(expr).map((fault) => [at, fault]));
  expect(faults).toEqual([]);
});

test.each(Object.entries(choices))('the values of %s come from a label that its series has', (_, { values }) => {
  const [, series = '', label = ''] = /^label_values\((.*), (\w+)\)$/.exec(values) ?? [];
  expect(faultsOfQuery(`sum by (${label}) (${series})`)).toEqual([]);
});

test('every series of Druid is of the cluster and the namespace that were chosen', () => {
  const druid = ofMetrics.flatMap(({ at, expr }) =>
    [...expr.matchAll(/\bdruid_[a-z_]+(\{[^}]*\})?(?=[[), ]|$)/g)].map(([series]) => [at, series]),
  );
  const names = druid.filter(([, series = '']) => series !== 'druid_service');
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter(([, series = '']) => !series.includes('{cluster=~"$cluster", namespace=~"$namespace"'))).toEqual([]);
});

test('every other series is of the cluster that was chosen', () => {
  const others = ofMetrics.flatMap(({ at, expr }) => selectorsOf(expr).map(({ metric, braces }) => [at, metric, braces]));
  expect(others.filter(([, , braces = '']) => !braces.includes('cluster=~"$cluster"'))).toEqual([]);
});

test('every sum is asked for as fast as Grafana says, or over all that is shown', () => {
  const ranges = new Set(
    ofMetrics.flatMap(({ expr }) => [...expr.matchAll(/(?:rate|increase)\([^[]*\[([^\]]*)\]/g)].map(([, range]) => range)),
  );
  expect(ranges).toEqual(new Set(['$__rate_interval', '$__range']));
});

test('every quantile is of buckets, by their bounds', () => {
  const quantiles = ofMetrics.filter(({ expr }) => expr.includes('histogram_quantile('));
  expect(quantiles.length).toBeGreaterThan(20);
  expect(
    quantiles.filter(
      ({ expr }) =>
        !/histogram_quantile\(0\.\d+, sum by \(le[\w, ]*\) \(rate\(druid_\w+_bucket\{[^}]*\}\[\$__rate_interval\]\)\)\)/.test(expr),
    ),
  ).toEqual([]);
});

test('logs are of the cluster and the namespace that were chosen', () => {
  expect(ofLogs.map(({ expr }) => expr.includes('{cluster=~"$cluster", namespace=~"$namespace", level=~"'))).toEqual([true, true]);
});

test.each(panels)('$at tells what it shows and what is normal', ({ panel: { title, description } }) => {
  expect(title.length).toBeGreaterThan(0);
  expect(description).toMatch(/^.{15,}\.$/);
});

test('units are those of Grafana', () => {
  const known = new Set<string>(Object.values(units));
  expect(panels.filter(({ panel: { unit } }) => !known.has(unit)).map(({ at }) => at)).toEqual([]);
});

test('only the list of alerts asks nothing itself', () => {
  expect(panels.filter(({ panel: { queries: asked } }) => asked.length === 0).map(({ panel: { as } }) => as)).toEqual(['alerts']);
});

test('a legend names labels that the query keeps', () => {
  const lost = queries.filter(({ expr, legend }) =>
    [...legend.matchAll(/\{\{(\w+)\}\}/g)].some(([, label = '']) => !new RegExp(`by \\([^)]*\\b${label}\\b`).test(expr)),
  );
  expect(lost.map(({ at }) => at)).toEqual([]);
});

test('lines of one panel can be told apart', () => {
  const same = panels.filter(({ panel: { queries: asked } }) => new Set(asked.map(({ legend }) => legend)).size < asked.length);
  expect(same.map(({ at }) => at)).toEqual([]);
});

test('thresholds rise, and are below the top of the scale', () => {
  const wrong = panels.filter(({ panel: { thresholds = [], max = Infinity } }) =>
    thresholds.some(({ from }, index) => from > max || from <= (thresholds[index - 1]?.from ?? -Infinity)),
  );
  expect(wrong.map(({ at }) => at)).toEqual([]);
});
