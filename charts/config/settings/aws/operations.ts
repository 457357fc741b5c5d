import type { Duration } from 'cdk8s';

/** What people are told, and what is kept. */
export interface OperationsSettings {
  /**
   * Whether there are alarms, with a topic for critical ones and a topic for warnings.
   *
   * @default true
   */
  readonly alarms?: boolean;
  /**
   * E-mail addresses for alarms that somebody has to get up for.
   *
   * @default []
   */
  readonly critical?: readonly string[];
  /**
   * E-mail addresses for alarms that can wait for the morning.
   *
   * @default []
   */
  readonly warning?: readonly string[];
  /**
   * Whether there is a dashboard in CloudWatch.
   *
   * @default true
   */
  readonly dashboard?: boolean;
  /**
   * How long logs are kept that have no time of their own.
   *
   * @default - 90 days
   */
  readonly logsKeptFor?: Duration;
}
