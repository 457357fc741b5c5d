import type { RoleName } from '../../config/groups';
import type { LineNumber } from '../../config/lines';
import { BOUNDS_OF_ANSWERS } from '../../config/observability/bounds';
import type { Label } from './labels';
import type { MonitorName } from './monitors';

/**
 * One metric of Druid: what it tells, who emits it, and what becomes of it on the way to Prometheus.
 *
 * @see https://druid.apache.org/docs/latest/operations/metrics
 */
export interface Metric {
  /**
   * What Prometheus makes of it: sums that only grow, levels that come and go, or how values are distributed.
   *
   * It is not always what Druid's own map says: there, some levels are counters, which can never fall, and some sums are gauges, which
   * lose what comes between two looks.
   */
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** What it tells, in a few words. */
  readonly help: string;
  /** The dimensions that become labels. All others are left out: a label that has no end fills any database. */
  readonly labels: readonly Label[];
  /** In what Druid emits it. Times of histograms are exported in seconds. */
  readonly unit: Unit;
  /** The upper bounds of a histogram, in what it is exported in. */
  readonly buckets?: readonly number[];
  /** The processes that emit it. */
  readonly by: readonly RoleName[];
  /** The monitor that has to be loaded for it. Without one, Druid emits it unasked. */
  readonly monitor?: MonitorName;
  /** The first line of releases that has it. Without one, all supported lines do. */
  readonly since?: LineNumber;
  /** How processes have to find each other for it to tell anything. Without one, it does not matter. */
  readonly discovery?: 'zookeeper';
  /**
   * Whether it may be silent for longer than it is remembered. Its first event is then told by when its series was made, which is exported, too.
   */
  readonly rare?: true;
}

/** In what a number is counted. */
export type Unit = 'count' | 'bytes' | 'ratio' | 'milliseconds' | 'microseconds' | 'nanoseconds';

/** What a metric has beside its type, its labels and its help. */
type Rest = Partial<Pick<Metric, 'unit' | 'monitor' | 'since' | 'buckets' | 'discovery'>>;

/** A sum that only grows. */
export function counter<const Labels extends readonly Label[]>(by: readonly RoleName[], labels: Labels, help: string, rest: Rest = {}) {
  return { type: 'counter', by, labels, help, unit: 'count', ...rest } as const satisfies Metric;
}

/** A sum that grows so seldom that its first event matters. */
export function rare<const Labels extends readonly Label[]>(by: readonly RoleName[], labels: Labels, help: string, rest: Rest = {}) {
  return { ...counter(by, labels, help, rest), rare: true } as const satisfies Metric;
}

/** A level that comes and goes. */
export function gauge<const Labels extends readonly Label[]>(by: readonly RoleName[], labels: Labels, help: string, rest: Rest = {}) {
  return { type: 'gauge', by, labels, help, unit: 'count', ...rest } as const satisfies Metric;
}

/** How long something takes. */
export function timer<const Labels extends readonly Label[]>(by: readonly RoleName[], labels: Labels, help: string, rest: Rest = {}) {
  return { type: 'histogram', by, labels, help, unit: 'milliseconds', buckets: SLOW, ...rest } as const satisfies Metric;
}

/** Answers to people: from milliseconds on. In seconds. */
export const FAST = BOUNDS_OF_ANSWERS;

/** Work in the background, up to an hour. In seconds. */
export const SLOW = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600];

/** What either is or is not: all that is not is in the first bucket. */
export const EITHER = [0];
