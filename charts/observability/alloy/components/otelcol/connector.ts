import type { Text, Time } from '../../expression';
import type { ToMetricsOutput } from './shared';

/**
 * A metric for each host that sends traces: Grafana Cloud counts hosts by it.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.host_info/
 */
export interface HostInfoArgs extends ToMetricsOutput {
  /** The attributes that tell a host, the first one that is there. @default ['host.id'] */
  readonly host_identifiers?: readonly [Text, ...Text[]];
  /** How often the metric is sent. @default '60s' */
  readonly metrics_flush_interval?: Time;
}

/**
 * Metrics of spans: how many, and how long.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.connector.spanmetrics/
 */
export interface SpanMetricsArgs extends ToMetricsOutput {
  /** How durations are counted. */
  readonly histogram: SpanHistogram;
  /** Attributes that become labels. @default [] */
  readonly dimension?: readonly SpanDimension[];
  /** Labels that are left out of those that there always are. @default [] */
  readonly exclude_dimensions?: readonly Text[];
  /** The beginning of the metrics' names. @default 'traces.span.metrics' */
  readonly namespace?: Text;
  /** Whether values count from the beginning or from the last one. @default 'CUMULATIVE' */
  readonly aggregation_temporality?: 'CUMULATIVE' | 'DELTA';
  /** How often metrics are sent. @default '60s' */
  readonly metrics_flush_interval?: Time;
  /** How long a metric stays without new spans. 0 is for ever. @default '0s' */
  readonly metrics_expiration?: Time;
}

/** How durations are counted. */
export interface SpanHistogram {
  /** Whether they are not. @default false */
  readonly disable?: boolean;
  /** In what they are measured. @default 'ms' */
  readonly unit?: 'ms' | 's';
  /** In steps that are told. @default - in Alloy's own steps */
  readonly explicit?: ExplicitHistogram;
  /** In steps that follow the values. @default - in steps that are told */
  readonly exponential?: ExponentialHistogram;
}

/** Steps that are told. */
export interface ExplicitHistogram {
  /** Where each step ends. @default - Alloy's own steps */
  readonly buckets?: readonly [Time, ...Time[]];
}

/** Steps that follow the values. */
export interface ExponentialHistogram {
  /** How many there are at most. @default 160 */
  readonly max_size?: number;
}

/** An attribute that becomes a label. */
export interface SpanDimension {
  /** The attribute. */
  readonly name: Text;
  /** Its value where a span has none. @default - spans without it do not get the label */
  readonly default?: Text;
}
