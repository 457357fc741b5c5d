import assert from 'node:assert/strict';

import { groupsOf } from '../../../charts/config/groups';
import { resolve } from '../../../charts/config/resolve';
import type { MetricName } from '../../../charts/druid/metrics';
import { ruleGroupsOf } from '../../../charts/observability/alerts/rules';
import { dashboardsOf } from '../../../charts/observability/dashboards/dashboards';
import { TEXT_LINE } from '../../../charts/observability/logs';
import { kubectl, list } from '../../../smoke/support/kubectl';
import { until } from '../../../smoke/support/wait';
import type { Context, Step } from '../support/context';
import { NOT_CAUSED } from '../support/not-caused';
import { startPrometheus, type Prometheus } from '../support/prometheus';
import { absentOf, labelsMissing, metricsIn, queriesIn, rulesIn, vector, type Rules } from '../support/told';

const running = new WeakMap<Map<string, string>, Prometheus>();

const CLUSTER = 'e2e';

export const watch: Step = {
  name: 'Prometheus finds every role by the rules of the collectors, loads every alert, and reads all metrics',
  needsDruid: true,
  run: async (context) => {
    const environment = observedBy(context);
    // In a test, nobody waits a minute for an alert.
    const groups = ruleGroupsOf(environment).map((group) => ({ ...group, interval: '10s' }));
    const prometheus = await startPrometheus({ namespace: context.namespace, cluster: CLUSTER, groups });
    context.defer(prometheus.stop);
    running.set(context.notes, prometheus);
    const expected = groupsOf(environment).flatMap(({ role, component }) => (role === 'task' ? [] : [component]));
    await until({ what: 'every role is scraped', seconds: 60 }, async () => {
      const up = await vector(prometheus, 'up{job="integrations/druid"} == 1');
      const found = [...new Set(up.map(({ metric }) => metric['component'] ?? ''))].sort();
      context.say(found.join(', '));
      return expected.every((component) => found.includes(component)) ? found : undefined;
    });
    const { groups: loaded } = await prometheus.ask<Rules>('rules');
    const names = (
      of: readonly { readonly rules: readonly { readonly alert?: string; readonly record?: string; readonly name?: string }[] }[],
    ) => of.flatMap(({ rules }) => rules.map(({ alert, record, name }) => alert ?? record ?? name ?? '')).sort();
    assert.deepEqual(names(loaded), names(groups as Parameters<typeof names>[0]));
  },
};

export const streaming: Step = {
  name: 'while a task reads a stream, Prometheus is told how far it is and how old its newest row is',
  needsDruid: true,
  run: async (context) => {
    const prometheus = running.get(context.notes);
    assert.ok(prometheus, 'Prometheus was started');
    // A supervisor tells every minute, and for the first time after two.
    await until({ what: 'the stream was told of', seconds: 240 }, async () => {
      const absent = await absentOf(prometheus, OF_STREAMS);
      context.say(absent.length === 0 ? 'all' : `not yet: ${absent.join(', ')}`);
      return absent.length === 0 ? true : undefined;
    });
  },
};

const OF_STREAMS = [
  'ingest/kafka/lag',
  'ingest/kafka/partitionLag',
  'ingest/notices/queueSize',
  'ingest/events/processed',
  'ingest/events/messageGap',
  'supervisor/count',
] as const satisfies readonly MetricName[];

export const logs: Step = {
  name: 'every line that a process of Druid has logged is one that the collectors take apart',
  needsDruid: true,
  run: async ({ namespace, say }) => {
    const pods = (await list('pods', namespace)).filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'druid');
    const lines: string[] = [];
    for (const { metadata } of pods) lines.push(...(await kubectl(['-n', namespace, 'logs', metadata.name])).stdout.split('\n'));
    const strange = lines.filter((line) => line !== '' && !OF_JVM.test(line) && !LINE.test(line));
    assert.ok(lines.length > 100, 'processes have logged something');
    assert.deepEqual(strange.slice(0, 5), []);
    say(`${lines.length} lines of ${pods.length} pods`);
  },
};

const LINE = new RegExp(TEXT_LINE);

/** What the JVM says, past any log. */
const OF_JVM = /^(WARNING: |OpenJDK )/;

export const seen: Step = {
  name: 'every metric that a rule or a dashboard uses, and that was caused, was there with its labels; every rule and query could be evaluated',
  needsDruid: true,
  run: async (context) => {
    const prometheus = running.get(context.notes);
    assert.ok(prometheus, 'Prometheus was started');
    const environment = observedBy(context);
    await groupBy(context);
    const queries = [...rulesIn(ruleGroupsOf(environment)), ...dashboardsOf(environment).flatMap(({ json }) => queriesIn(json))];
    const used = metricsIn(queries);
    // Processes measure once in a minute, and what is measured first tells a difference after the second time.
    const missing = await until({ what: 'everything was told', seconds: 150 }, async () => {
      const absent = await absentOf(prometheus, used);
      context.say(`${used.length - absent.length} of ${used.length} metrics`);
      return absent.every((name) => name in NOT_CAUSED) ? absent : undefined;
    }).catch(async () => absentOf(prometheus, used));
    assert.deepEqual(
      missing.filter((name) => !(name in NOT_CAUSED)),
      [],
      'metrics that nobody told',
    );
    assert.deepEqual(await labelsMissing(prometheus, used), [], 'labels that are not there');
    const tasks = await vector(prometheus, 'max_over_time(up{component=~"task.*"}[1h]) == 1');
    assert.ok(tasks.length > 0, 'a task was scraped while it ran');
    const { groups } = await prometheus.ask<Rules>('rules');
    const broken = groups.flatMap(({ rules }) => rules.filter(({ health }) => health !== 'ok'));
    assert.deepEqual(
      broken.map(({ name, lastError }) => `${name}: ${lastError}`),
      [],
      'rules that could not be evaluated',
    );
    for (const query of queries) await prometheus.ask('query', { query });
    const firing = await vector(prometheus, 'ALERTS{alertstate="firing"}');
    assert.deepEqual(
      [...new Set(firing.map(({ metric }) => metric['alertname']))],
      ['DruidAlertingAlive'],
      'alerts that fire while all is well',
    );
    context.say(`${used.length - missing.length} metrics, ${queries.length} queries`);
  },
};

/** A query whose results are merged: of its buffers something is told only then. */
async function groupBy({ druid }: Context): Promise<void> {
  await (
    await druid()
  ).json('/druid/v2', {
    queryType: 'groupBy',
    dataSource: 'flights',
    granularity: 'all',
    intervals: ['1900-01-01/2100-01-01'],
    dimensions: ['origin'],
    aggregations: [{ type: 'count', name: 'count' }],
  });
}

/** The environment of the suite, with all alerts and dashboards. */
function observedBy({ environment }: Context) {
  const { environment: resolved } = resolve({
    ...environment,
    observability: { ...environment.observability, alerts: {}, dashboards: {} },
  });
  assert.ok(resolved, 'the environment can be resolved');
  return resolved;
}
