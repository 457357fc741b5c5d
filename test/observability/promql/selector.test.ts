import { selector } from '../../../charts/observability/promql/selector';
import { here } from '../../../charts/observability/dashboards/variables';

test('what Grafana puts in is a pattern', () => {
  expect(selector(here)).toBe('{cluster=~"$cluster", namespace=~"$namespace"}');
});

test('a text is what it is, and a slash of a pattern is a slash', () => {
  expect(selector({ leader: '1', druid_service: /druid\/broker.*/ })).toBe('{leader="1", druid_service=~"druid/broker.*"}');
});

test('without matchers there are no braces', () => {
  expect(selector()).toBe('');
});
