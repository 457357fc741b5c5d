import type { Duration } from 'cdk8s';

/** A plan of AWS Backup, with a vault of its own. */
export interface BackupSettings {
  /**
   * When a backup is taken, as AWS writes schedules, in UTC.
   *
   * @default 'cron(0 3 * * ? *)'
   */
  readonly schedule?: string;
  /**
   * How long a backup is kept.
   *
   * @default - 35 days
   */
  readonly keptFor?: Duration;
}
