import type { KubernetesDiscovery, ZooKeeperDiscovery } from './discovery';
import type { Indexers, MiddleManagers, TaskJobs } from './ingestion';
import type { LoadRule } from './load-rules';
import type { PlacementSettings } from './placement';
import type { PropertySettings } from './process';
import type { RolesSettings } from './roles';
import type { AuthenticationSettings, TlsSettings } from './security';

/** The Druid side of an environment. How processes find each other decides how tasks may run. */
export type DruidSettings = KubernetesDruid | ZooKeeperDruid;

/** Druid without ZooKeeper. */
export interface KubernetesDruid extends CommonSettings {
  /**
   * How processes find each other.
   *
   * @default - through the Kubernetes API
   * @see https://druid.apache.org/docs/latest/development/extensions-core/kubernetes
   */
  readonly discovery?: KubernetesDiscovery;
  /**
   * How tasks run. MiddleManagers are not among the choices: they would drop out of discovery with the first of their tasks that ends.
   *
   * @see https://github.com/apache/druid/issues/13330
   */
  readonly ingestion: TaskJobs | Indexers;
}

/** Druid with ZooKeeper. */
export interface ZooKeeperDruid extends CommonSettings {
  /** How processes find each other. */
  readonly discovery: ZooKeeperDiscovery;
  /** How tasks run. */
  readonly ingestion: TaskJobs | Indexers | MiddleManagers;
}

/** What all Druid has, however its processes find each other. */
export interface CommonSettings {
  /**
   * The Druid release.
   *
   * @default - the default of `versions.json`
   */
  readonly version?: string;
  /**
   * The container image, without tag.
   *
   * @default - the environment's own repository on AWS where there is one, else 'docker.io/apache/druid'
   */
  readonly image?: string;
  /**
   * The tag of the image, where it is not the version: the version and what tells builds of it apart, such as `38.0.0-2`; or a digest, `sha256:...`.
   *
   * @default - the version
   */
  readonly imageTag?: string;
  /**
   * Extensions to load besides those that the environment needs.
   *
   * @default []
   * @see https://druid.apache.org/docs/latest/configuration/extensions
   */
  readonly extensions?: readonly string[];
  /** How users and Druid's own processes prove who they are. */
  readonly authentication: AuthenticationSettings;
  /**
   * TLS between all processes.
   *
   * @default - none; network policies are what keeps others out
   */
  readonly tls?: TlsSettings;
  /** The servers and their sizes. */
  readonly roles: RolesSettings;
  /**
   * Load rules by datasource; `_default` is for those that have none.
   *
   * @default {}
   */
  readonly loadRules?: Readonly<Record<string, readonly LoadRule[]>>;
  /**
   * Where pods go.
   *
   * @default - the defaults of each of its settings
   */
  readonly placement?: PlacementSettings;
  /**
   * Druid properties for every role and for tasks.
   *
   * @default {}
   */
  readonly properties?: PropertySettings;
  /**
   * Druid properties for every role and for tasks, written as they are, whatever they are.
   *
   * @default {}
   */
  readonly unsafeProperties?: PropertySettings;
}
