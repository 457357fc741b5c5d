import type { Environment } from '../../../charts/config/environment';
import type { Names } from '../../../charts/config/names';
import type { DruidPlan } from '../../../charts/druid/plan/plan';
import type { DruidClient } from '../../../smoke/support/druid';

/** A process of Druid. */
export interface ProcessTarget {
  readonly pod: string;
  readonly port: number;
  /** The host that it announces. */
  readonly host: string;
}

/** What the steps of a suite share. */
export interface Context {
  readonly name: string;
  readonly environment: Environment;
  readonly plan: DruidPlan;
  readonly names: Names;
  readonly namespace: string;
  /** The folder of the rendered manifests. */
  readonly manifests: string;
  /** Druid through the router. Opens the way at the first call. */
  readonly druid: () => Promise<DruidClient>;
  /** One process, asked directly. */
  readonly process: (target: ProcessTarget) => Promise<DruidClient>;
  /** What an earlier step leaves for a later one. */
  readonly notes: Map<string, string>;
  /** Pods whose containers the test itself has ended, by name. */
  readonly killed: Set<string>;
  /** Undone when the suite ends, last first. */
  readonly defer: (undo: () => void) => void;
  /** Shows what is going on, in the line of the step. */
  readonly say: (text: string) => void;
}

/** One thing that a suite proves. */
export interface Step {
  /** A sentence that is true if the step passes. */
  readonly name: string;
  /** Whether it needs Druid's image. */
  readonly needsDruid: boolean;
  /**
   * Whether the steps after it have no chance if it fails. They count as failed then.
   *
   * @default false
   */
  readonly essential?: boolean;
  /** Rejects if it is not true. */
  readonly run: (context: Context) => Promise<void>;
}

/** An environment and what is proved of it. */
export interface Suite {
  readonly name: string;
  readonly environment: Environment;
  /**
   * A folder of manifests that were rendered before.
   *
   * @default - the environment is rendered for the suite
   */
  readonly manifests?: string;
  readonly steps: readonly Step[];
}
