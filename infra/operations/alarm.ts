import type { Cluster } from '../stacks/cluster';
import type { Network } from '../stacks/network';
import type { Storage } from '../stacks/storage';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';

/** Whether somebody has to get up for it, or can look at it in the morning. */
export type Severity = 'critical' | 'warning';

/** A value that is watched, and when somebody is told. */
export interface Alarm {
  /** What it is called after, with its resource first. */
  readonly id: string;
  /** What has happened, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  readonly metric: Metric;
  readonly is: 'GREATER_THAN_THRESHOLD' | 'LESS_THAN_THRESHOLD';
  readonly threshold: number;
  /** For how many periods of five minutes. */
  readonly periods: number;
  /** Why it is this threshold: what goes wrong above it. */
  readonly reason: string;
  /**
   * What it means when CloudWatch is told nothing.
   *
   * @default 'NOT_BREACHING'
   */
  readonly missing?: 'BREACHING';
}

/** A metric of CloudWatch, or a question to all of a kind. */
export type Metric =
  | {
      readonly namespace: string;
      readonly name: string;
      readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum';
      readonly dimensions: Readonly<Record<string, string>>;
    }
  | { readonly query: string };

/** What there is to watch. */
export interface Watched {
  readonly environment: AwsEnvironment;
  readonly network: Network;
  readonly cluster: Cluster;
  readonly storage: Storage;
}

/** In minutes. */
export const PERIOD = 5;
