import { metrics, type MetricName } from '../../../charts/druid/metrics';
import { seriesOf } from '../../../charts/druid/metrics/names';
import type { RuleGroup } from '../../../charts/observability/alerts/rules';
import type { Prometheus } from './prometheus';

/** What Prometheus says of its rules. */
export interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly name: string; readonly health: string; readonly lastError?: string }[];
  }[];
}

/** One line of an answer. */
export interface Sample {
  readonly metric: Readonly<Record<string, string>>;
}

/** What a query answers. */
export async function vector(prometheus: Prometheus, query: string): Promise<readonly Sample[]> {
  return (await prometheus.ask<{ readonly result: readonly Sample[] }>('query', { query })).result;
}

/** The queries of rules. */
export const rulesIn = (groups: readonly RuleGroup[]) => groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));

/** The queries for Prometheus in a dashboard, with values in the place of Grafana's variables. */
export function queriesIn(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, function (this: unknown, key: string, value: unknown) {
    const { datasource } = this as { readonly datasource?: { readonly type?: string } };
    if (key === 'expr' && typeof value === 'string' && datasource?.type === 'prometheus') found.push(value);
    return value;
  });
  return found.map((query) => query.replaceAll(/\$__(rate_interval|interval|range)/g, '5m').replaceAll(/\$\{?\w+(:\w+)?\}?/g, '.*'));
}

/** The metrics of Druid in queries. */
export function metricsIn(queries: readonly string[]): readonly MetricName[] {
  const words = new Set(queries.flatMap((query) => query.match(/druid_\w+/g) ?? []));
  return namesOfMetrics.filter((name) => seriesOf(name, metrics[name]).some((series) => words.has(series)));
}

const namesOfMetrics = Object.keys(metrics) as MetricName[];

const anySeriesOf = (name: MetricName) => seriesOf(name, metrics[name])[0] ?? '';

/** Metrics of which Prometheus has never seen anything. */
export async function absentOf(prometheus: Prometheus, names: readonly MetricName[]): Promise<readonly MetricName[]> {
  const there = new Set(await prometheus.ask<readonly string[]>('label/__name__/values'));
  return names.filter((name) => !there.has(anySeriesOf(name)));
}

const OF_TARGET = ['cluster', 'namespace', 'pod', 'instance', 'node', 'job', 'component', 'druid_cluster', 'druid_service'];

/** The labels that a series of a metric should have, and has not. */
export async function labelsMissing(prometheus: Prometheus, names: readonly MetricName[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const name of names) {
    const all = await prometheus.ask<readonly Readonly<Record<string, string>>[]>('series', { 'match[]': anySeriesOf(name) });
    const wanted = [...OF_TARGET, ...metrics[name].labels];
    const [example] = all.flatMap((series) => wanted.filter((label) => (series[label] ?? '') === ''));
    if (example !== undefined) faults.push(`${name} has no ${example}`);
  }
  return faults;
}
