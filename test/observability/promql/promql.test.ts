import { prod } from '../../../charts/config/environments/prod';
import { resolve } from '../../../charts/config/resolve';
import { ruleGroupsOf } from '../../../charts/observability/alerts/rules';
import { dashboardsOf } from '../../../charts/observability/dashboards/dashboards';
import { outside } from '../../../charts/observability/promql/outside';
import { faultsOfQuery } from './promql';

test.each([
  'sum(rate(druid_query_count_total{cluster=~"$cluster", druid_service=~"druid/broker.*"}[$__rate_interval]))',
  'histogram_quantile(0.95, sum by (le, dataSource) (rate(druid_query_time_bucket{type="scan"}[5m])))',
  'sum by (pod) (druid_segment_used) / on (pod) max by (pod) (druid_segment_max{tier=~"${tier:regex}"}) > 0.85',
  'max_over_time(druid_task_pending_count[$__range:$__interval])',
  'topk($limit, kube_pod_info{job="integrations/kubernetes/kube-state-metrics"})',
  'label_replace(kube_pod_info, "component", "$1", "pod", "(.*)-0") * on (component) group_left () up',
  'count by (node) (kube_pod_info) or vector(0)',
  'changes(druid_service_heartbeat[1h]) + resets(druid_query_count_total[1h])',
  'sum without (le) (rate(druid_query_time_bucket[5m]))',
])('nothing is wrong with %s', (expr) => {
  expect(faultsOfQuery(expr)).toEqual([]);
});

test.each([
  ['sum(rate(druid_query_count_total[5m])', /^a syntax error at \d+/],
  ['sum by (pod (up)', /^a syntax error at 12/],
  ['druid_query_count', /^nobody exports druid_query_count$/],
  ['druid_segment_used_total', /^nobody exports druid_segment_used_total$/],
  ['node_cpu_seconds_total', /^nobody exports node_cpu_seconds_total$/],
  ['{namespace="druid"}', /^a selector without a metric$/],
  ['druid_query_count_total{dataSource="wiki"}', /^druid_query_count_total has no label dataSource$/],
  ['druid_query_time_count{le="1.0"}', /^druid_query_time_count has no label le$/],
  ['kube_pod_info{container="druid"}', /^kube_pod_info has no label container$/],
  ['sum by (tier) (druid_segment_count)', /^no metric of the query has the label tier$/],
  ['up * on (pod) group_left (reason) kube_pod_info', /^no metric of the query has the label reason$/],
  ['sum by (le) (rate(druid_query_time_count[5m]))', /^no metric of the query has the label le$/],
  ['rate(druid_segment_used[5m])', /^rate of druid_segment_used, which is a level$/],
  ['increase(kube_pod_info[5m])', /^increase of kube_pod_info, which is a level$/],
  ['deriv(druid_query_count_total[5m])', /^deriv of druid_query_count_total, which is a sum$/],
  ['min_over_time(druid_query_time_bucket[5m:1m])', /^min_over_time of druid_query_time_bucket, which is a sum$/],
  ['histogram_quantile(0.9, sum by (le) (rate(druid_query_time_sum[5m])))', /druid_query_time_sum, which is no bucket$/],
  ['histogram_quantile(0.9, sum by (type) (rate(druid_query_time_bucket[5m])))', /^histogram_quantile without le$/],
  ['histogram_quantile(0.9, sum(rate(druid_query_time_bucket[5m])))', /^histogram_quantile without le$/],
  ['histogram_quantile(0.9, sum without (le) (rate(druid_query_time_bucket[5m])))', /^histogram_quantile without le$/],
])('%s is found', (expr, fault) => {
  expect(faultsOfQuery(expr)).toContainEqual(expect.stringMatching(fault));
});

test('a recording rule is known by its name, and what it is grouped by has to be a label of something', () => {
  const rule = 'druid:coordinator_leader:pod';
  expect(faultsOfQuery(`sum by (pod, tier) (${rule})`, [rule])).toEqual([]);
  expect(faultsOfQuery(`sum by (pod, teir) (${rule})`, [rule])).toEqual(['no metric of the query has the label teir']);
  expect(faultsOfQuery(rule)).toEqual([`nobody exports ${rule}`]);
});

test('every fault is told once', () => {
  expect(faultsOfQuery('nothing + nothing')).toEqual(['nobody exports nothing']);
});

test('every metric of others is asked for by a rule, a dashboard, or both', () => {
  const { environment } = resolve({ ...prod, observability: { ...prod.observability, alerts: {}, dashboards: {} } });
  if (environment === undefined) throw new Error('prod cannot be understood');
  const rules = ruleGroupsOf(environment).flatMap((group) => group.rules.map(({ expr }) => expr));
  // One that only a database of RDS has.
  const asked = [...rules, ...dashboardsOf(environment).map(({ json }) => json), 'aws_rds_free_storage_space_minimum'].join('\n');
  expect(Object.keys(outside).filter((name) => !new RegExp(`\\b${name}\\b`).test(asked))).toEqual([]);
});
