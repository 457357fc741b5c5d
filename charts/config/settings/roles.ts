import type { Autoscaling } from './autoscaling';
import type { ProcessSettings } from './process';
import type { QuerySchedulerSettings } from './queries';
import type { Storage } from './volume';

/** What an operator says about the pods of one role. */
export interface RoleSettings extends ProcessSettings {
  /**
   * The number of pods. From two on, a PodDisruptionBudget keeps all but one of them running.
   *
   * @default 1
   */
  readonly replicas?: number;
  /**
   * The port on which the role serves its peers, and clients.
   *
   * @default - Druid's own port of the role, such as 8082 for the broker, or 8282 with TLS
   */
  readonly port?: number;
}

/** A role whose pods may be as many as there is work. */
export interface ScalableSettings extends RoleSettings {
  /**
   * Who decides how many pods there are, in the place of `replicas`.
   *
   * @default - nobody; there are `replicas`
   */
  readonly autoscaling?: Autoscaling;
}

/** A group of brokers. */
export interface BrokerSettings extends ScalableSettings {
  /**
   * The tiers of historicals that it asks; streams are asked by all brokers.
   *
   * @default - all tiers
   */
  readonly tiers?: readonly string[];
  /**
   * How it shares itself among queries.
   *
   * @default - all queries are the same
   */
  readonly scheduler?: QuerySchedulerSettings;
}

/** The door. */
export interface RouterSettings extends ScalableSettings {
  /**
   * What takes a query, SQL too, to another group of brokers than `default`; the first that knows an answer decides.
   *
   * @default []
   * @see https://druid.apache.org/docs/latest/design/router#router-strategies
   */
  readonly routing?: readonly RoutingStrategy[];
  /**
   * Further DNS names by which clients reach it; its TLS certificate covers them.
   *
   * @default []
   */
  readonly dnsNames?: readonly string[];
}

/**
 * - `priority`: queries with a priority below `min` go to the last group of brokers, above `max` to the first.
 * - `manual`: queries say it themselves, by the context parameter `brokerService`; those that do not go to `broker`.
 */
export type RoutingStrategy =
  { readonly type: 'priority'; readonly min: number; readonly max: number } | { readonly type: 'manual'; readonly broker: string };

/** One tier of historicals. */
export interface HistoricalSettings extends RoleSettings {
  /** Where the segment cache is. */
  readonly storage: Storage;
  /**
   * Which of several servers that have a segment is asked first: the one with the higher number.
   *
   * @default 0
   */
  readonly priority?: number;
  /**
   * The availability zone that all its pods are in: a tier per zone survives the loss of one.
   *
   * @default - all zones
   */
  readonly zone?: string;
}

/**
 * The servers of a cluster, by Druid's own names.
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
  /** Groups of brokers. The one called `default` answers what no strategy of the router takes elsewhere. */
  readonly broker: Readonly<Record<string, BrokerSettings>>;
  /** The one door for clients: SQL, native queries, JDBC, the APIs and the web console. */
  readonly router: RouterSettings;
  /** Tiers of historicals. The one called `default` is Druid's `_default_tier`, where segments go that no rule sends elsewhere. */
  readonly historical: Readonly<Record<string, HistoricalSettings>>;
}
