import { ALERTS } from '../../charts/config/observability/alert-names';
import { ruleGroupsOf } from '../../charts/observability/alerts/rules';
import { cases } from '../observability/alerts/cases';
import type { Samples } from '../observability/alerts/cases/case';
import { observed } from '../support/observed';
import { hasPromtool, promtool } from './promtool';

const groups = ruleGroupsOf(observed({ alerts: {} }));
const RULES = { 'rules.yaml': { groups } };

/** How many alerts of a name fire, by Prometheus' own reckoning. */
function firing(alert: string, at: string, samples: Samples, expected: boolean) {
  const test = {
    interval: '1m',
    input_series: Object.entries(samples).map(([series, values]) => ({ series, values })),
    promql_expr_test: [
      {
        expr: `count(ALERTS{alertname="${alert}", alertstate="firing"}) or vector(0)`,
        eval_time: at,
        exp_samples: [{ labels: '{}', value: expected ? 1 : 0 }],
      },
    ],
  };
  // The others would be evaluated for nothing.
  const rules = groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => !('alert' in rule) || rule.alert === alert) }));
  return promtool(['test', 'rules', 'tests.yaml'], {
    'rules.yaml': { groups: rules.filter((group) => group.rules.length > 0) },
    'tests.yaml': { rule_files: ['rules.yaml'], evaluation_interval: '1m', tests: [test] },
  });
}

test('promtool is here: it comes with Prometheus, in Debian as the package `prometheus`', () => {
  expect(hasPromtool()).toBe(true);
});

test('promtool finds nothing wrong with the rules', () => {
  expect(promtool(['check', 'rules', 'rules.yaml'], RULES)).toMatchObject({ well: true });
});

test('promtool finds a rule that is wrong', () => {
  const rules = { groups: [{ name: 'wrong', rules: [{ alert: 'Wrong', expr: 'sum(up' }] }] };
  expect(promtool(['check', 'rules', 'rules.yaml'], { 'rules.yaml': rules }).well).toBe(false);
});

test('promtool finds an alert that does not fire when it should, and one that does when it should not', () => {
  const { at, fires, quiet } = cases.DruidTargetDown;
  expect(firing('DruidTargetDown', at, quiet, true).well).toBe(false);
  expect(firing('DruidTargetDown', at, fires, false).well).toBe(false);
});

test('every alert is among the rules that are asked', () => {
  expect(groups.flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule.alert] : []))).sort()).toEqual([...ALERTS].sort());
});

test.each(ALERTS)('%s fires', (alert) => {
  const { at, fires } = cases[alert];
  expect(firing(alert, at, fires, true)).toMatchObject({ well: true });
});

test.each(ALERTS)('%s does not fire of what is like it', (alert) => {
  const { at, quiet } = cases[alert];
  expect(firing(alert, at, quiet, false)).toMatchObject({ well: true });
});
