import type { MetricOf } from '../../druid/metrics';
import type { Label } from '../../druid/metrics/labels';
import type { outside, OutsideName } from '../promql/outside';
import type { TargetLabel } from '../promql/selector';
import { buckets, observations, observed, type Matchers } from '../promql/series';

/** A label that some series has. */
export type AnyLabel = Label | TargetLabel | 'druid_service' | (typeof outside)[OutsideName]['labels'][number];

/** How fast a sum grows, a second. Grafana takes as long a time as several scrapes need. */
export const rate = (series: string) => `rate(${series}[$__rate_interval])`;

/** How much a sum grows from one point of a picture to the next. */
export const increase = (series: string) => `increase(${series}[$__rate_interval])`;

/** How much a sum has grown in all the time that is shown. */
export const increaseShown = (series: string) => `increase(${series}[$__range])`;

/** A level that is only told now and then: the last time it was, within an hour. */
export const lastTold = (series: string) => `last_over_time(${series}[1h])`;

/** All series, added up by labels. */
export const sumBy = (labels: readonly AnyLabel[], expr: string) => aggregate('sum', labels, expr);

/** The greatest of all series, by labels. */
export const maxBy = (labels: readonly AnyLabel[], expr: string) => aggregate('max', labels, expr);

/** 1 for every combination of labels that there is: a table to join with. */
export const each = (labels: readonly AnyLabel[], expr: string) => aggregate('group', labels, expr);

/** A part of a whole. Both have the same labels. */
export const ratio = (part: string, whole: string) => `${part} / ${whole}`;

/** The lines with the greatest values. */
export const top = (count: number, expr: string) => `topk(${count}, ${expr})`;

/** A value that a part of all observations does not exceed: with 0.95, five in a hundred do. */
export function quantile<Name extends MetricOf<'histogram'>>(
  part: number,
  name: Name,
  matchers: Matchers<Name>,
  labels: readonly AnyLabel[] = [],
): string {
  return `histogram_quantile(${part}, sum by (${['le', ...labels].join(', ')}) (${rate(buckets(name, matchers))}))`;
}

/** What was observed on average. */
export function average<Name extends MetricOf<'histogram'>>(
  name: Name,
  matchers: Matchers<Name>,
  labels: readonly AnyLabel[] = [],
): string {
  return ratio(sumBy(labels, rate(observed(name, matchers))), sumBy(labels, rate(observations(name, matchers))));
}

/** How often something was observed from one point of a picture to the next, by how much it was. */
export function distribution<Name extends MetricOf<'histogram'>>(name: Name, matchers: Matchers<Name>): string {
  return `sum by (le) (${increase(buckets(name, matchers))})`;
}

function aggregate(operator: 'sum' | 'max' | 'group', labels: readonly AnyLabel[], expr: string): string {
  return labels.length === 0 ? `${operator}(${expr})` : `${operator} by (${labels.join(', ')}) (${expr})`;
}
