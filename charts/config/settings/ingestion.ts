import type { Duration, Size } from 'cdk8s';

import type { KedaAutoscaling } from './autoscaling';
import type { ProcessSettings } from './process';
import type { RoleSettings } from './roles';
import type { ClaimStorage, NodeStorage } from './volume';

/** Every task in a pod of its own, made from a template and gone when it ends: nothing waits for work, and a task harms no other. */
export interface TaskJobs extends TaskSettings {
  readonly type: 'jobs';
  /**
   * The most tasks that run at once; further ones wait. A query by the multi-stage engine needs at least two.
   *
   * @default 4
   */
  readonly capacity?: number;
  /**
   * The longest that a task may take. A streaming task takes its `taskDuration` and its `completionTimeout`.
   *
   * @default - 4 hours
   */
  readonly maxDuration?: Duration;
  /**
   * How long a pod may take to start; nodes that have to be made are part of it.
   *
   * @default - 1 hour
   */
  readonly launchTimeout?: Duration;
  /**
   * How long the Job of a task that has ended stays, for people to look at.
   *
   * @default - 1 hour
   */
  readonly keepFinished?: Duration;
  /**
   * Task types that differ: what is given here takes the place of what all tasks have.
   *
   * @default {}
   */
  readonly types?: Readonly<Partial<Record<TaskType, Partial<TaskSettings>>>>;
}

/** The pod of a task. Its port is fixed: the overlord knows no other. */
export interface TaskSettings extends ProcessSettings {
  /** Disk that a task may use for its work, in the node's ephemeral storage. */
  readonly disk: Size;
}

/** What tasks may differ by. @see https://druid.apache.org/docs/latest/ingestion/tasks */
export type TaskType =
  'index_kafka' | 'index_kinesis' | 'index_parallel' | 'single_phase_sub_task' | 'compact' | 'kill' | 'query_controller' | 'query_worker';

/** Tasks as threads of servers that wait for them: no start-up per task, and no isolation between them. */
export interface Indexers extends WorkerSettings {
  readonly type: 'indexers';
  /**
   * KEDA decides how many pods there are. A pod that is taken away first finishes its tasks.
   *
   * @default - nobody; there are `replicas`
   */
  readonly autoscaling?: KedaAutoscaling;
}

/** Tasks as processes in the pods of servers that wait for them. For discovery through ZooKeeper only. */
export interface MiddleManagers extends WorkerSettings {
  readonly type: 'middle-managers';
}

/** Servers that run tasks. `memory`, `heap` and `cpu` are those of the pod, with all its tasks. */
export interface WorkerSettings extends RoleSettings {
  /** Tasks that one pod runs at once. */
  readonly capacity: number;
  /** Where tasks keep their files. */
  readonly storage: ClaimStorage | NodeStorage;
  /**
   * How long a pod that is to end waits for its tasks. It takes no new ones meanwhile.
   *
   * @default - 1 hour
   */
  readonly drain?: Duration;
}
