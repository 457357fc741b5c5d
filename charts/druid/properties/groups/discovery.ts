import type { Properties } from '../property';

/**
 * Druid without ZooKeeper: pods announce themselves in their own labels and annotations, leaders are elected through ConfigMaps.
 * Segments are listed and loaded over HTTP, which is Druid's default.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/kubernetes
 */
export function discovery(clusterIdentifier: string): Properties {
  return {
    'druid.zk.service.enabled': false,
    'druid.discovery.type': 'k8s',
    'druid.discovery.k8s.clusterIdentifier': clusterIdentifier,
    // Lookups are fetched in the background; a server that waits for them waits for a coordinator, which may wait for the server.
    'druid.lookup.enableLookupSyncOnStartup': false,
  };
}
