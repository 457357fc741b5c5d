import type { Expected } from './expected';
import type { Cluster } from './support/cluster';
import type { DruidClient } from './support/druid';
import type { Served } from './support/served';

/** What a check is about. Areas are checked in this order. */
export const AREAS = ['cluster', 'workloads', 'add-ons', 'secrets', 'certificates', 'edge', 'identity', 'druid', 'round trip'] as const;

/** One of the areas. */
export type Area = (typeof AREAS)[number];

/** Druid's API, as far as checks ask it. */
export type Druid = Pick<DruidClient, 'request' | 'json' | 'sql' | 'succeeded'>;

/** What checks look at, and what they compare it with. */
export interface Context {
  /** What the environment says. */
  readonly expected: Expected;
  readonly cluster: Cluster;
  /** Druid through the router. Opens the way at the first call. */
  readonly druid: () => Promise<Druid>;
  /** The certificate that the router serves. */
  readonly served: () => Promise<Served>;
  readonly readOnly: boolean;
  /** How long to wait for one thing. */
  readonly seconds: number;
  readonly now: () => Date;
}

/** What a check found. */
export interface Verdict {
  /** What is wrong, a sentence each. A check without faults has passed. */
  readonly faults: readonly string[];
  /** What was seen, for people. Never a secret. */
  readonly details?: readonly string[];
  /**
   * Why there was nothing to look at.
   *
   * @default - there was
   */
  readonly skipped?: string;
}

/** One thing that is true of a cluster that works. */
export interface Check {
  readonly id: string;
  readonly area: Area;
  /** A sentence that is true if the check passes. */
  readonly name: string;
  /** The ids of checks that have to pass before this one makes sense. */
  readonly needs: readonly string[];
  /** Whether it changes nothing. Others are left out with `--read-only`. */
  readonly readOnly: boolean;
  /** Looks. What it throws is a fault too. */
  readonly run: (context: Context) => Promise<Verdict>;
}

/** The verdict where an environment has nothing of the kind. */
export const skipped = (reason: string): Verdict => ({ faults: [], skipped: reason });
