import type { Metric } from './metric';

/**
 * What Prometheus calls a metric: lower case, with what it does not allow in a name replaced. Digits at the beginning of a word go with the
 * character before them.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-contrib/prometheus
 */
export function exportedName(metric: string): string {
  return `druid_${metric.toLowerCase().replace(/[^a-z_:][^a-z0-9_:]*/g, '_')}`;
}

/** The names of the series of a metric. */
export function seriesOf(metric: string, { type, rare }: Pick<Metric, 'type' | 'rare'>): readonly string[] {
  const name = exportedName(metric);
  if (type === 'gauge') return [name];
  if (type === 'counter') return rare ? [`${name}_total`, `${name}_created`] : [`${name}_total`];
  return [`${name}_bucket`, `${name}_sum`, `${name}_count`];
}
