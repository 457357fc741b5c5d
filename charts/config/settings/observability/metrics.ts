import type { Duration } from 'cdk8s';

/**
 * The metrics that Druid shows to Prometheus on port 9000 of every process. Which they are, and what their labels are, `docs/metrics.md` tells.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-contrib/prometheus
 */
export interface MetricSettings {
  /**
   * How often a process measures.
   *
   * @default - every minute
   */
  readonly interval?: Duration;
  /**
   * For how long a process shows what it does not measure any more: what a coordinator knew that leads no longer, the tasks of a datasource that has
   * none. Longer than a round of the coordinator takes, or what that tells comes and goes.
   *
   * @default - 10 minutes
   */
  readonly shownFor?: Duration;
  /**
   * Metrics by Druid's name of them, such as `query/priority`, besides those of the table, or in the place of one of them.
   *
   * @default {}
   */
  readonly additional?: Readonly<Record<string, AdditionalMetric>>;
  /**
   * What tells a Prometheus that is there already of the pods: a PodMonitor of the Prometheus operator, or annotations that scrapers look for.
   *
   * @default - nothing does; the collectors of the environment need nothing
   */
  readonly discovery?: MetricDiscovery;
}

/** What tells a Prometheus of pods. */
export type MetricDiscovery = PodMonitorDiscovery | AnnotationDiscovery;

/** A PodMonitor. @see https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor */
export interface PodMonitorDiscovery {
  readonly type: 'pod-monitor';
  /**
   * Labels by which the operator's Prometheus selects it, such as `{ release: 'kube-prometheus-stack' }`.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The annotations `prometheus.io/scrape`, `prometheus.io/port` and `prometheus.io/path`. */
export interface AnnotationDiscovery {
  readonly type: 'annotations';
}

/** A metric that the table has not, or has otherwise. */
export interface AdditionalMetric {
  /** A sum that only grows, a level, or how values are distributed. */
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** The dimensions that become labels. Each of their values is a series in every process: none should have no end. */
  readonly labels: readonly string[];
  /** What it tells. */
  readonly help: string;
  /**
   * In what Druid emits it; the times of histograms are exported in seconds.
   *
   * @default 'count'
   */
  readonly unit?: 'count' | 'bytes' | 'ratio' | 'milliseconds' | 'microseconds' | 'nanoseconds';
  /**
   * The upper bounds of a histogram, in what it is exported in.
   *
   * @default - the emitter's own, from a tenth of a second to five minutes
   */
  readonly buckets?: readonly number[];
}
