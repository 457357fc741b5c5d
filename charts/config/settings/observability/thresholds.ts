import type { Duration, Size } from 'cdk8s';

/** From where on alerts fire. */
export interface AlertThresholds {
  /**
   * The lag of a datasource behind its topic, in records.
   *
   * @default 1000000
   */
  readonly lag?: number;
  /**
   * The lag from which on it matters that it grows, in records.
   *
   * @default 100000
   */
  readonly growingLag?: number;
  /**
   * The age of the newest row that streams have brought.
   *
   * @default - 10 minutes
   */
  readonly freshness?: Duration;
  /**
   * The 95th percentile of the time of native queries.
   *
   * @default - 10 seconds
   */
  readonly queryTime?: Duration;
  /**
   * Percent of native queries that fail.
   *
   * @default 5
   */
  readonly failedQueries?: number;
  /**
   * Percent of the disk for segments, from which on it is filling.
   *
   * @default 85
   */
  readonly diskFilling?: number;
  /**
   * Percent of the disk for segments, from which on it is full.
   *
   * @default 95
   */
  readonly diskFull?: number;
  /**
   * Percent of the capacity of a tier that its segments need.
   *
   * @default 90
   */
  readonly tierCapacity?: number;
  /**
   * Tasks of a datasource that fail within half an hour.
   *
   * @default 2
   */
  readonly failedTasks?: number;
  /**
   * Percent of all tasks that fail.
   *
   * @default 20
   */
  readonly failedTaskRatio?: number;
  /**
   * Percent of rows that cannot be read.
   *
   * @default 1
   */
  readonly unparseable?: number;
  /**
   * Segments that wait for a thread of a historical.
   *
   * @default 100
   */
  readonly pendingScans?: number;
  /**
   * Segments in the load queue of a historical for an hour.
   *
   * @default 100
   */
  readonly loadQueue?: number;
  /**
   * Percent of the heap in use.
   *
   * @default 90
   */
  readonly heap?: number;
  /**
   * Percent of the time that goes to garbage collection.
   *
   * @default 30
   */
  readonly garbageCollection?: number;
  /**
   * The 95th percentile of a coordinator's round.
   *
   * @default - 2 minutes
   */
  readonly coordinatorCycle?: Duration;
  /**
   * What of a datasource waits for compaction.
   *
   * @default - 500 GiB
   */
  readonly compactionBacklog?: Size;
  /**
   * The 95th percentile of the time until the pod of a task has started.
   *
   * @default - 5 minutes
   */
  readonly taskStart?: Duration;
  /**
   * Connections of the metadata store.
   *
   * @default 400
   */
  readonly databaseConnections?: number;
  /**
   * What the disk of the metadata store has left.
   *
   * @default - 10 GiB
   */
  readonly databaseStorage?: Size;
  /**
   * What is promised of Druid, in percent of thirty days. Alerts fire when it is used up too fast.
   *
   * @default - the default of each
   */
  readonly objectives?: ObjectiveSettings;
}

/** What is promised. @see https://sre.google/workbook/alerting-on-slos/ */
export interface ObjectiveSettings {
  /**
   * Percent of native queries that are answered.
   *
   * @default 99.5
   */
  readonly availability?: number;
  /**
   * Percent of native queries that are answered in time.
   *
   * @default 95
   */
  readonly latency?: number;
  /**
   * What is in time: one of the bounds of the histogram, such as 1, 2.5, 5 or 10 seconds.
   *
   * @default - 2.5 seconds
   */
  readonly inTime?: Duration;
  /**
   * Percent of the time in which the newest row of every datasource that a stream feeds is not older than `freshness`.
   *
   * @default 99
   */
  readonly freshness?: number;
}
