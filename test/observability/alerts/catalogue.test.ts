import { manifestsOf } from '../../../charts/app';
import { ALERTS } from '../../../charts/config/observability/alert-names';
import { resolve } from '../../../charts/config/resolve';
import type { AlertSettings } from '../../../charts/config/settings/observability/alerts';
import { alerts } from '../../../charts/observability/alerts/catalogue';
import { recordings } from '../../../charts/observability/alerts/recordings';
import { ruleGroupsOf, type Rule } from '../../../charts/observability/alerts/rules';
import { local } from '../../../charts/config/environments/local';
import { observed } from '../../support/observed';
import { faultsOfQuery } from '../promql/promql';

const recorded = Object.keys(recordings);

function rulesOf(settings: AlertSettings): ReadonlyMap<string, Rule> {
  const rules = ruleGroupsOf(observed({ alerts: settings })).flatMap((group) => group.rules);
  return new Map(rules.map((rule) => ['alert' in rule ? rule.alert : rule.record, rule]));
}

const all = rulesOf({});

test.each([...all.values()].map((rule) => ['alert' in rule ? rule.alert : rule.record, rule.expr]))(
  '%s asks for what there is',
  (_, expr) => {
    expect(faultsOfQuery(expr, recorded)).toEqual([]);
  },
);

test.each(ALERTS)('%s says what it means, what to look at and what to do', (name) => {
  const { summary, means, look, act } = alerts[name];
  for (const text of [summary, means, ...look, ...act]) expect(text).toMatch(/\S{2,}/);
  expect(look.length * act.length).toBeGreaterThan(0);
});

/** What is not of a namespace: databases of AWS, and collectors that may be in another. */
const ANYWHERE = ['DruidMetadataStoreConnectionsHigh', 'DruidMetadataStoreStorageLow', 'DruidTelemetryNotDelivered'];

test.each([...all].filter(([name]) => !ANYWHERE.includes(name)))('%s is about one namespace', (_, { expr }) => {
  const series = expr.match(/\b(druid_(?!service\b|cluster\b)\w+|kube_\w+|up|certmanager_\w+)(\{[^}]*\})?/g) ?? [];
  expect(series.filter((one) => !one.includes('namespace="druid"'))).toEqual([]);
});

test.each(ALERTS)('the labels that the summary of %s names are there', (name) => {
  const rule = all.get(name);
  const named = [...alerts[name].summary.matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label);
  const expr = rule?.expr ?? '';
  const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(', '));
  const isAggregated = /^((sum|max|min|group) by|histogram_quantile)/.test(expr);
  expect(isAggregated ? named.filter((label) => !grouped.includes(label)) : []).toEqual([]);
});

test('an alert can be left out', () => {
  expect(rulesOf({ without: ['DruidTargetDown'] }).has('DruidTargetDown')).toBe(false);
  expect(all.has('DruidTargetDown')).toBe(true);
});

test('a threshold is where its alert begins', () => {
  expect(rulesOf({ thresholds: { lag: 7 } }).get('DruidKafkaLagHigh')?.expr).toMatch(/> 7$/);
});

test('labels for routing are on every alert, beside its severity', () => {
  const rules = [...rulesOf({ labels: { team: 'data' } }).values()].filter((rule) => 'alert' in rule);
  expect(rules.length).toBe(ALERTS.length);
  for (const { labels } of rules)
    expect(labels).toMatchObject({ team: 'data', severity: expect.stringMatching(/critical|warning|none/) as string });
});

test('an environment has the alerts of what it has', () => {
  const { environment } = resolve({ ...local, observability: { alerts: {} } });
  if (environment === undefined) throw new Error('cannot be understood');
  const names = ruleGroupsOf(environment).flatMap(({ rules }) => rules.map((rule) => ('alert' in rule ? rule.alert : '')));
  for (const name of ['DruidCertificateExpiring', 'DruidMetadataStoreStorageLow', 'DruidTelemetryNotDelivered'])
    expect(names).not.toContain(name);
  expect(names).toContain('DruidPeonStartupSlow');
});

test('as a PrometheusRule, they have the labels that select them', () => {
  const manifests = manifestsOf('alerts', { ...local, observability: { alerts: { selectedBy: { release: 'prometheus' } } } });
  const rule = manifests.find(({ kind }) => kind === 'PrometheusRule');
  expect(rule).toHaveProperty(['metadata', 'labels', 'release'], 'prometheus');
  expect(rule).toHaveProperty(['metadata', 'labels', 'app.kubernetes.io/part-of'], 'druid');
  expect(rule).toHaveProperty('spec.groups[0].rules[0].record', 'druid:coordinator_leader:pod');
});

test('as a ConfigMap, they are a file of rules', () => {
  const manifests = manifestsOf('alerts', {
    ...local,
    observability: { alerts: { as: 'config-map', runbooks: 'https://runbooks.example.com/' } },
  });
  const [file = ''] = manifests
    .flatMap(({ kind, ...rest }) =>
      kind === 'ConfigMap' && 'data' in rest ? [(rest.data as Record<string, string>)['druid.rules.yaml'] ?? ''] : [],
    )
    .filter((text) => text !== '');
  expect(file).toMatch(/^groups:\n {2}- name: druid-recorded\n/);
  expect(file).toContain('runbook_url: https://runbooks.example.com/DruidTargetDown.md');
});
