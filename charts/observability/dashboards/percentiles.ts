import type { MetricOf } from '../../druid/metrics';
import type { Matchers } from '../promql/series';
import { quantile } from './expressions';
import type { QuerySpec } from './spec';

/** The usual three lines of how long something takes: what half, 95 and 99 in a hundred need at the most. */
export function percentiles<Name extends MetricOf<'histogram'>>(name: Name, matchers: Matchers<Name>): readonly QuerySpec[] {
  return [0.5, 0.95, 0.99].map((part) => ({ expr: quantile(part, name, matchers), legend: `p${part * 100}` }));
}
