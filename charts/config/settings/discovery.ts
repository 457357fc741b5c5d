import type { VolumeSettings } from './volume';

/** Processes announce themselves in their own pods, and leaders are elected through ConfigMaps: nothing besides Kubernetes is needed. */
export interface KubernetesDiscovery {
  readonly type: 'kubernetes';
}

/** Processes announce themselves, and leaders are elected, in ZooKeeper. */
export interface ZooKeeperDiscovery {
  readonly type: 'zookeeper';
  /** Which ZooKeeper. */
  readonly ensemble: InClusterZooKeeper | ExternalZooKeeper;
}

/** Three ZooKeeper pods beside Druid. */
export interface InClusterZooKeeper {
  readonly type: 'in-cluster';
  /** The volume of each. */
  readonly volume: VolumeSettings;
}

/** An ensemble that is there already. */
export interface ExternalZooKeeper {
  readonly type: 'zookeeper';
  /** Its members: `host:port`, of one port all. */
  readonly hosts: readonly string[];
}
