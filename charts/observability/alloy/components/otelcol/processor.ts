import type { Bytes, Text, Time } from '../../expression';
import type { ErrorMode, ToOutput } from './shared';

/**
 * Refuses signals before memory runs out.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.memory_limiter/
 */
export type MemoryLimiterArgs = ToOutput & {
  /** How often memory is looked at. */
  readonly check_interval: Time;
} & (MemoryLimit | MemoryShare);

/** A limit that is told. */
export interface MemoryLimit {
  /** How much there may be at most. */
  readonly limit: Bytes;
  /** How much it may grow between two looks: signals are refused that much below the limit. @default - a fifth of the limit */
  readonly spike_limit?: Bytes;
}

/** A limit that is a share of what the container may have. */
export interface MemoryShare {
  /** How much there may be at most, in percent. */
  readonly limit_percentage: number;
  /** How much it may grow between two looks, in percent. @default - a fifth of the limit */
  readonly spike_limit_percentage?: number;
}

/**
 * Sends signals on in lots.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.batch/
 */
export interface BatchArgs extends ToOutput {
  /** How long signals wait for others. @default '200ms' */
  readonly timeout?: Time;
  /** How many are enough for a lot. @default 2000 */
  readonly send_batch_size?: number;
  /** How many there are at most in a lot. @default 3000 */
  readonly send_batch_max_size?: number;
}

/**
 * Asks where Alloy runs, and says so in each resource.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.resourcedetection/
 */
export interface ResourceDetectionArgs extends ToOutput {
  /** Who is asked, in this order. @default ['env'] */
  readonly detectors?: readonly [Detector, ...Detector[]];
  /** Whether what is found goes before what is there. @default true */
  readonly override?: boolean;
  /** How long an answer may take. @default '5s' */
  readonly timeout?: Time;
}

/** What knows where Alloy runs. */
export type Detector = 'env' | 'ec2' | 'eks' | 'system' | 'kubernetes_node';

/**
 * Changes signals by statements of OTTL.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.transform/
 */
export interface TransformArgs extends ToOutput {
  /** What happens where a statement fails. @default 'ignore' */
  readonly error_mode?: ErrorMode;
  /** What is done to traces. @default [] */
  readonly trace_statements?: readonly TransformStatements<'resource' | 'scope' | 'span' | 'spanevent'>[];
  /** What is done to metrics. @default [] */
  readonly metric_statements?: readonly TransformStatements<'resource' | 'scope' | 'metric' | 'datapoint'>[];
  /** What is done to log records. @default [] */
  readonly log_statements?: readonly TransformStatements<'resource' | 'scope' | 'log'>[];
}

/** What is done to signals of one kind. */
export interface TransformStatements<Context extends string> {
  /** What the statements are about. */
  readonly context: Context;
  /** The statements, in OTTL. */
  readonly statements: readonly Text[];
  /** When: if one of them holds. @default - always */
  readonly conditions?: readonly Text[];
  /** What happens where a statement fails. @default - as for the others */
  readonly error_mode?: ErrorMode;
}

/**
 * Drops signals of which a condition of OTTL holds.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.filter/
 */
export interface FilterArgs extends ToOutput {
  /** What happens where a condition fails. @default 'ignore' */
  readonly error_mode?: ErrorMode;
  /** Which traces are dropped. @default - none */
  readonly traces?: FilteredTraces;
  /** Which metrics are dropped. @default - none */
  readonly metrics?: FilteredMetrics;
  /** Which log records are dropped. @default - none */
  readonly logs?: FilteredLogs;
}

/** Conditions on traces: one that holds is enough. */
export interface FilteredTraces {
  /** On spans. @default [] */
  readonly span?: readonly Text[];
  /** On events of spans. @default [] */
  readonly spanevent?: readonly Text[];
}

/** Conditions on metrics: one that holds is enough. */
export interface FilteredMetrics {
  /** On metrics. @default [] */
  readonly metric?: readonly Text[];
  /** On single values. @default [] */
  readonly datapoint?: readonly Text[];
}

/** Conditions on log records: one that holds is enough. */
export interface FilteredLogs {
  /** On records. @default [] */
  readonly log_record?: readonly Text[];
}
