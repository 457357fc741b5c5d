import type { Text, Time } from '../../expression';
import type { ErrorMode, ToOutput } from './shared';

/**
 * Keeps some traces, chosen once they are complete: all spans of a trace must come to the same Alloy.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.processor.tail_sampling/
 */
export interface TailSamplingArgs extends ToOutput {
  /** What is kept: a trace that one of them keeps, and none drops. */
  readonly policy: readonly [SamplingPolicy, ...SamplingPolicy[]];
  /** How long a trace may take. @default '30s' */
  readonly decision_wait?: Time;
  /** How many traces are kept in memory. @default 50000 */
  readonly num_traces?: number;
  /** How many new traces a second will bring, for memory that is taken beforehand. @default 0 */
  readonly expected_new_traces_per_sec?: number;
}

/** What is kept, by a name. */
export type SamplingPolicy = { readonly name: Text } & (
  SamplingRule | { readonly type: 'and'; readonly and: AllOf } | { readonly type: 'drop'; readonly drop: NoneOf }
);

/** Traces of which all holds. */
export interface AllOf {
  /** What holds. */
  readonly and_sub_policy: readonly NamedRule[];
}

/** Traces that are dropped if all holds. */
export interface NoneOf {
  /** What holds. */
  readonly drop_sub_policy: readonly NamedRule[];
}

/** Something that holds of a trace, by a name. */
export type NamedRule = { readonly name: Text } & SamplingRule;

/** Something that holds of a trace: its type names the block that says more. */
export type SamplingRule =
  | { readonly type: 'always_sample' }
  | { readonly type: 'latency'; readonly latency: LatencyRule }
  | { readonly type: 'probabilistic'; readonly probabilistic: ProbabilisticRule }
  | { readonly type: 'status_code'; readonly status_code: StatusCodeRule }
  | { readonly type: 'string_attribute'; readonly string_attribute: StringAttributeRule }
  | { readonly type: 'rate_limiting'; readonly rate_limiting: RateLimitingRule }
  | { readonly type: 'ottl_condition'; readonly ottl_condition: OttlRule };

/** It took so long. */
export interface LatencyRule {
  /** At least, in milliseconds. */
  readonly threshold_ms: number;
  /** At most, in milliseconds. 0 is any time. @default 0 */
  readonly upper_threshold_ms?: number;
}

/** It was drawn. */
export interface ProbabilisticRule {
  /** How many of a hundred. */
  readonly sampling_percentage: number;
}

/** A span of it ended so. */
export interface StatusCodeRule {
  /** How. */
  readonly status_codes: readonly ('OK' | 'ERROR' | 'UNSET')[];
}

/** An attribute of it has one of some values. */
export interface StringAttributeRule {
  /** The attribute. */
  readonly key: Text;
  /** The values. */
  readonly values: readonly Text[];
  /** Whether they are patterns. @default false */
  readonly enabled_regex_matching?: boolean;
  /** Whether it must not have one of them. @default false */
  readonly invert_match?: boolean;
}

/** There were not too many before it. */
export interface RateLimitingRule {
  /** How many spans a second may have. */
  readonly spans_per_second: number;
}

/** A condition of OTTL holds of it. */
export interface OttlRule {
  /** What happens where a condition fails. */
  readonly error_mode: ErrorMode;
  /** Conditions on spans. @default [] */
  readonly span?: readonly Text[];
  /** Conditions on events of spans. @default [] */
  readonly spanevent?: readonly Text[];
}
