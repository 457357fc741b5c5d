import { metricOf, type MetricName } from '../../druid/metrics';
import type { Unit as Counted } from '../../druid/metrics/metric';

/**
 * The units of Grafana that dashboards use.
 *
 * @see https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts
 */
export type Unit = 'short' | 'percentunit' | 's' | 'ms' | 'µs' | 'ns' | 'bytes' | 'binBps' | 'KBs' | 'cps' | 'bool_yes_no' | 'currencyUSD';

const UNITS: Readonly<Record<Counted, Unit>> = {
  count: 'short',
  bytes: 'bytes',
  ratio: 'percentunit',
  milliseconds: 'ms',
  microseconds: 'µs',
  nanoseconds: 'ns',
};

/** The unit of what a metric tells. Times of histograms are exported in seconds. */
export function unitOf(name: MetricName): Unit {
  const { type, unit } = metricOf(name);
  return type === 'histogram' && unit !== 'ratio' ? 's' : UNITS[unit];
}

/** The unit of how fast a metric grows. */
export function rateUnitOf(name: MetricName): Unit {
  return metricOf(name).unit === 'bytes' ? 'binBps' : 'cps';
}
