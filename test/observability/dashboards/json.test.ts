import { defaultDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { defaultOptions as heatmap } from '@grafana/grafana-foundation-sdk/heatmap';
import { defaultOptions as logs } from '@grafana/grafana-foundation-sdk/logs';
import { defaultOptions as stat } from '@grafana/grafana-foundation-sdk/stat';
import { defaultOptions as timeseries } from '@grafana/grafana-foundation-sdk/timeseries';

import { dashboardsOf } from '../../../charts/observability/dashboards/dashboards';
import { sourcesBelow } from '../../support/sources';
import { linked, observed, readOf, type PanelJson } from './rendered';

const read = readOf(linked);
const GLOBAL = /^(__\w+|\d+)$/;

const overlap = ({ gridPos: one }: PanelJson, { gridPos: other }: PanelJson) =>
  one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h;

test('addresses are stable, and no two are the same', () => {
  const uids = read.map(([, { uid }]) => uid);
  expect(uids).toEqual(read.map(([name]) => `druid-${name}`));
  expect(new Set(uids).size).toBe(8);
});

test('an address is as long as Grafana allows', () => {
  for (const [, { uid }] of read) expect(uid).toMatch(/^[a-z-]{8,40}$/);
});

test.each(read)('%s: no two panels are in one place', (_, { panels }) => {
  const pairs = panels.flatMap((one, index) => panels.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => overlap(one, other)).map((pair) => pair.map(({ title }) => title))).toEqual([]);
});

test.each(read)('%s: panels fill every line, and none is beside the grid', (_, { panels }) => {
  const lines = [...new Set(panels.map(({ gridPos: { y } }) => y))];
  const widths = lines.map((y) => panels.filter(({ gridPos }) => gridPos.y === y).reduce((sum, { gridPos: { w } }) => sum + w, 0));
  expect(new Set(widths)).toEqual(new Set([24]));
  expect(panels.filter(({ gridPos: { x, w } }) => x < 0 || x + w > 24)).toEqual([]);
});

test.each(read)('%s: panels are numbered from 1', (_, { panels }) => {
  expect(panels.map(({ id }) => id)).toEqual(panels.map((_panel, index) => index + 1));
});

test.each(read)('%s: every variable that is used is defined, and every one that is defined is used', (_, dashboard) => {
  const { list } = dashboard.templating;
  const used = [...JSON.stringify(dashboard).matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name).filter((name) => !GLOBAL.test(name));
  expect([...new Set(used)].sort()).toEqual(list.map(({ name }) => name).sort());
});

test.each(read)('%s: values of a variable depend only on those before it', (_, { templating: { list } }) => {
  const late = list.filter(({ definition = '' }, index) => {
    const before = list.slice(0, index).map(({ name }) => name);
    return [...definition.matchAll(/\$(\w+)/g)].some(([, name = '']) => !before.includes(name));
  });
  expect(late).toEqual([]);
});

test.each(read)('%s: the queries of a panel have names of their own', (_, { panels }) => {
  for (const { targets = [] } of panels) expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
});

test('the version of the format is the one that the types are of', () => {
  expect(new Set(read.map(([, { schemaVersion }]) => schemaVersion))).toEqual(new Set([defaultDashboard().schemaVersion]));
});

test.each(Object.entries({ timeseries, stat, heatmap, logs }))(
  'panels of %s have every option that it has a default for',
  (type, defaults) => {
    const panels = read.flatMap(([, dashboard]) => dashboard.panels.filter((panel) => panel.type === type));
    expect(panels.length).toBeGreaterThan(0);
    for (const { options } of panels) expect(Object.keys(options ?? {})).toEqual(expect.arrayContaining(Object.keys(defaults())));
  },
);

test('panels are of the types that Grafana has', () => {
  const types = new Set(read.flatMap(([, { panels }]) => panels.map(({ type }) => type)));
  expect([...types].sort()).toEqual(['alertlist', 'heatmap', 'logs', 'row', 'stat', 'timeseries']);
});

test('the same environment has the same dashboards', () => {
  expect(dashboardsOf(observed({ dashboards: {} }))).toEqual(dashboardsOf(observed({ dashboards: {} })));
});

test('nothing in them tells of a time or a version', () => {
  for (const { json } of dashboardsOf(linked)) expect(json).not.toMatch(/"(version|iteration|updated|created)":|\b20\d\d-\d\d-\d\d/);
});

test.each(dashboardsOf(linked))('$name is far smaller than an object may be, and than kubectl may apply', ({ json }) => {
  expect(Buffer.byteLength(json)).toBeLessThan(128 * 1024);
});

test('only what renders knows the SDK of Grafana, and only its types, as it would take longer to load than all else', () => {
  const lines = sourcesBelow('charts').flatMap(({ path, text }) =>
    [...text.matchAll(/^.*from '@grafana\/.*$/gm)].map(([line]) => ({ path, line })),
  );
  expect(lines.filter(({ path }) => !path.startsWith('charts/observability/dashboards/render/'))).toEqual([]);
  expect(lines.filter(({ line }) => !line.startsWith('import type '))).toEqual([]);
});
