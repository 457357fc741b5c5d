import type { MetricName, MetricOf, metrics } from '../../druid/metrics';
import type { SERVICE } from '../../druid/metrics/labels';
import { exportedName } from '../../druid/metrics/names';
import { selector, type Matcher, type TargetLabel } from './selector';

/** What the series of a metric may be told apart by: its own labels, the process, and the target. A label that it has not is a type error. */
export type Matchers<Name extends MetricName> = Readonly<
  Partial<Record<(typeof metrics)[Name]['labels'][number] | TargetLabel | typeof SERVICE, Matcher>>
>;

/** The series of a sum. */
export function sum<Name extends MetricOf<'counter'>>(name: Name, matchers?: Matchers<Name>): string {
  return `${exportedName(name)}_total${selector(matchers)}`;
}

/** The series of a level. */
export function level<Name extends MetricOf<'gauge'>>(name: Name, matchers?: Matchers<Name>): string {
  return `${exportedName(name)}${selector(matchers)}`;
}

/** The series of the buckets of a histogram, and of one of them by its bound. */
export function buckets<Name extends MetricOf<'histogram'>>(name: Name, matchers?: Matchers<Name> & { readonly le?: Matcher }): string {
  return `${exportedName(name)}_bucket${selector(matchers)}`;
}

/** The series of how often something was observed. */
export function observations<Name extends MetricOf<'histogram'>>(name: Name, matchers?: Matchers<Name>): string {
  return `${exportedName(name)}_count${selector(matchers)}`;
}

/** The series of the total of what was observed. */
export function observed<Name extends MetricOf<'histogram'>>(name: Name, matchers?: Matchers<Name>): string {
  return `${exportedName(name)}_sum${selector(matchers)}`;
}

/** All brokers, of whatever group. */
export const BROKERS = { druid_service: /druid\/broker.*/ } as const;

/** All historicals. */
export const HISTORICALS = { druid_service: 'druid/historical' } as const;
