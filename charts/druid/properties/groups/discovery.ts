import { addressesOfZooKeeper } from '../../../config/addresses';
import { namesOf } from '../../../config/names';
import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import type { Properties } from '../property';

/** How processes find each other. Segments are listed and loaded over HTTP either way, which is Druid's default. */
export function discovery(environment: ResolvedEnvironment): Properties {
  return {
    ...(environment.druid.discovery.type === 'kubernetes' ? kubernetes(environment) : zooKeeper(environment)),
    // Lookups are fetched in the background; a server that waits for them waits for a coordinator, which may wait for the server.
    'druid.lookup.enableLookupSyncOnStartup': false,
  };
}

/**
 * Pods announce themselves in their own labels and annotations, leaders are elected through ConfigMaps.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/kubernetes
 */
function kubernetes(environment: ResolvedEnvironment): Properties {
  return {
    'druid.zk.service.enabled': false,
    'druid.discovery.type': 'k8s',
    'druid.discovery.k8s.clusterIdentifier': namesOf(environment).cluster,
  };
}

/** Several clusters may share an ensemble, so each has a path. @see https://druid.apache.org/docs/latest/configuration/#zookeeper */
function zooKeeper(environment: ResolvedEnvironment): Properties {
  return {
    'druid.zk.service.host': addressesOfZooKeeper(environment)
      .map(({ host, port }) => `${host}:${port}`)
      .join(','),
    'druid.zk.paths.base': `/${namesOf(environment).cluster}`,
  };
}
