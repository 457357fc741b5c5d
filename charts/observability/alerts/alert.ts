import type { Duration } from 'cdk8s';

import type { ResolvedEnvironment, ResolvedThresholds } from '../../config/schema/resolved';

/** An alert: when it fires, and what somebody has to know who is woken by it. */
export interface Alert {
  /** `critical` wakes somebody, `warning` waits for the morning, `none` is always there. */
  readonly severity: 'critical' | 'warning' | 'none';
  /**
   * How long it has to be true.
   *
   * @default - not at all: the query itself looks back
   */
  readonly for?: Duration;
  /** One line, with the labels of the query. */
  readonly summary: string;
  /** What it means for those who use Druid. */
  readonly means: string;
  /** What to look at, in this order. */
  readonly look: readonly string[];
  /** What to do. */
  readonly act: readonly string[];
  /** What is true while it fires, in PromQL. */
  readonly query: (scope: Scope) => string;
  /**
   * Whether an environment has what it watches.
   *
   * @default - all have
   */
  readonly when?: (environment: ResolvedEnvironment) => boolean;
}

/** What queries are asked about. */
export interface Scope {
  /** The namespace of Druid: every series is of it. */
  readonly here: { readonly namespace: string };
  readonly thresholds: ResolvedThresholds;
}

/** What tells one Druid from another. */
export const CLUSTER = 'cluster, namespace';
