import type { Duration } from 'cdk8s';

/**
 * How a broker shares itself among queries.
 *
 * @see https://druid.apache.org/docs/latest/operations/using-query-scheduler / "Query prioritization and laning"
 */
export interface QuerySchedulerSettings {
  /**
   * The most queries that run at once; further ones get status 429. Below the number of HTTP threads, or it has no effect.
   *
   * @default - no limit but that of the lanes
   */
  readonly capacity?: number;
  /**
   * Lanes of which each has a limit of its own.
   *
   * @default - one lane for all
   */
  readonly lanes?: HighLowLanes | NamedLanes;
  /**
   * What makes a query less urgent than others.
   *
   * @default - what the query says of itself
   */
  readonly prioritization?: PrioritizationSettings;
}

/** Two lanes: queries with a negative priority, and all others. */
export interface HighLowLanes {
  readonly type: 'high-low';
  /** Percent of the capacity that queries with a negative priority may take together. */
  readonly low: number;
}

/** Lanes that queries choose by the context parameter `lane`. */
export interface NamedLanes {
  readonly type: 'named';
  /** Percent of the capacity by lane. */
  readonly percent: Readonly<Record<string, number>>;
}

/** A query that exceeds one of the thresholds loses priority. At least one of them is given. */
export interface PrioritizationSettings {
  /**
   * The age of data.
   *
   * @default - data of any age is the same
   */
  readonly age?: Duration;
  /**
   * The length of the interval that is asked for.
   *
   * @default - intervals of any length are the same
   */
  readonly interval?: Duration;
  /**
   * The number of segments that take part.
   *
   * @default - any number of segments is the same
   */
  readonly segments?: number;
  /**
   * By how much the priority falls.
   *
   * @default 5
   */
  readonly adjustment?: number;
}
