import { metricOf, metrics, type MetricName } from '../../../charts/druid/metrics';
import { SERVICE } from '../../../charts/druid/metrics/labels';
import { seriesOf } from '../../../charts/druid/metrics/names';
import { outside } from '../../../charts/observability/promql/outside';
import { TARGET_LABELS } from '../../../charts/observability/promql/selector';

/** What is known of a series. */
export interface Known {
  readonly type: 'sum' | 'level';
  readonly labels: ReadonlySet<string>;
}

/** Every series that somebody exports, by its name. */
export const known: ReadonlyMap<string, Known> = new Map([...ofDruid(), ...ofOthers()]);

/** Every label that some series has. */
export const anyLabel: ReadonlySet<string> = new Set([...known.values()].flatMap(({ labels }) => [...labels]));

function ofDruid(): readonly (readonly [string, Known])[] {
  return (Object.keys(metrics) as MetricName[]).flatMap((name) => {
    const metric = metricOf(name);
    return seriesOf(name, metric).map((series): readonly [string, Known] => {
      const le = series.endsWith('_bucket') ? ['le'] : [];
      const labels = new Set<string>([...metric.labels, SERVICE, ...TARGET_LABELS, ...le]);
      return [series, { type: metric.type === 'gauge' ? 'level' : 'sum', labels }];
    });
  });
}

function ofOthers(): readonly (readonly [string, Known])[] {
  return Object.entries(outside).map(([name, { labels }]) => [
    name,
    { type: name.endsWith('_total') ? 'sum' : 'level', labels: new Set([...labels, 'cluster', 'job']) },
  ]);
}
