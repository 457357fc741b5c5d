import type { Size } from 'cdk8s';

import type { Cpu } from '../cpu';
import type { VolumeSettings } from './volume';

/** What an operator says about one Druid role. The rest is computed from it. */
export interface RoleSettings {
  /**
   * The number of pods. From two on, a PodDisruptionBudget keeps all but one of them running.
   *
   * @default 1
   */
  readonly replicas?: number;
  /** Processors that a pod requests. */
  readonly cpu: Cpu;
  /**
   * Processors that a pod may use at the most. The JVM is told this number, rounded up, and Druid sizes its threads by it.
   *
   * @default - no limit; the JVM is told what is requested, rounded up
   */
  readonly cpuLimit?: Cpu;
  /** Memory that a pod requests and may use at the most; heap and direct memory are computed from it. */
  readonly memory: Size;
  /**
   * The Java heap.
   *
   * @default - what `memory` leaves after direct memory and the JVM's own needs, up to the most that the role has use for
   */
  readonly heap?: Size;
  /**
   * The port on which the role serves HTTP.
   *
   * @default - Druid's own port of the role, such as 8082 for the broker
   */
  readonly port?: number;
  /**
   * Druid properties for this role alone.
   *
   * @default {}
   * @see https://druid.apache.org/docs/latest/configuration/
   */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** A role that keeps segments on a volume. */
export interface HistoricalSettings extends RoleSettings {
  /** The volume of the segment cache, per pod. */
  readonly volume: VolumeSettings;
}

/** The pods in which ingestion and asynchronous queries run, one per task. Their port is fixed: the overlord knows no other. */
export interface TaskSettings extends Omit<RoleSettings, 'replicas' | 'port'> {
  /**
   * The most tasks that run at once; further ones wait. A query by the multi-stage engine needs at least two.
   *
   * @default 4
   */
  readonly capacity?: number;
  /** Disk that a task may use for its work, in the node's ephemeral storage. */
  readonly disk: Size;
}

/**
 * The roles of a cluster, by Druid's own names.
 *
 * @see https://druid.apache.org/docs/latest/design/architecture
 */
export interface RolesSettings {
  /** Manages segments, and ingestion too where there is no `overlord`. */
  readonly coordinator: RoleSettings;
  /**
   * Manages ingestion in pods of its own.
   *
   * @default - the coordinator does it (`druid.coordinator.asOverlord.enabled`)
   */
  readonly overlord?: RoleSettings;
  /** Answers queries by asking historicals and tasks. */
  readonly broker: RoleSettings;
  /** The one door for clients: SQL, native queries, JDBC, the APIs and the web console. */
  readonly router: RoleSettings;
  /** Serves segments. */
  readonly historical: HistoricalSettings;
}
