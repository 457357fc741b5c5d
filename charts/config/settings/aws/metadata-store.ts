import type { Duration, Size } from 'cdk8s';

import type { Credentials } from '../credentials';

/** What every database of AWS has here, whoever serves it. */
export interface AwsDatabase {
  /**
   * The user name and the password with which Druid logs in. It is not the administrator.
   *
   * @default - none: Druid logs in as `druid`, with tokens that IAM signs
   */
  readonly credentials?: Credentials;
  /**
   * The administrator, who makes the role with which Druid logs in.
   *
   * @default - the one whose password AWS makes and rotates
   */
  readonly administrator?: Credentials;
  /** @default 'druid' */
  readonly database?: string;
  /**
   * How long the database's own backups are kept, and how far back it can be restored to a point in time: 35 days at the most.
   *
   * @default - 14 days
   */
  readonly backupsKeptFor?: Duration;
  /**
   * The ARN of a snapshot that the database is made of.
   *
   * @default - it is made empty
   */
  readonly snapshot?: string;
}

/**
 * An Aurora PostgreSQL cluster.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.html
 */
export interface Aurora extends AwsDatabase {
  readonly type: 'aurora';
  /**
   * The version of PostgreSQL.
   *
   * @default '17.9'
   */
  readonly version?: string;
  /**
   * What its instances are.
   *
   * @default - serverless, from 0.5 to 8 capacity units
   */
  readonly instances?: ServerlessInstances | ProvisionedInstances;
  /**
   * Instances beside the one that is written to. One of them takes over when that fails.
   *
   * @default 1
   */
  readonly readers?: number;
}

/** Instances that grow and shrink with their load. */
export interface ServerlessInstances {
  readonly type: 'serverless';
  /**
   * The fewest Aurora capacity units, in halves. A unit is about 2 GiB of memory. Druid asks all the time, so that it never pauses.
   *
   * @default 0.5
   */
  readonly minUnits?: number;
  /**
   * The most Aurora capacity units, in halves.
   *
   * @default 8
   */
  readonly maxUnits?: number;
}

/** Instances of one size. */
export interface ProvisionedInstances {
  readonly type: 'provisioned';
  /** Their type, such as `r7g.large`. */
  readonly instance: string;
}

/** A PostgreSQL instance of RDS. */
export interface Rds extends AwsDatabase {
  readonly type: 'rds';
  /**
   * The version of PostgreSQL.
   *
   * @default '17.9'
   */
  readonly version?: string;
  /** Its type, such as `m7g.large`. */
  readonly instance: string;
  /**
   * Its volume, which grows up to ten times that.
   *
   * @default - 50 GiB
   */
  readonly storage?: Size;
  /**
   * Whether a second instance in another zone stands by.
   *
   * @default true
   */
  readonly multiZone?: boolean;
}
