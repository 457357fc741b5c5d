import { Duration, Size } from 'cdk8s';

import { DEFAULT } from '../../config/groups';
import { tierNameOf } from '../names';
import { segments } from '../properties/groups/deep-storage';
import { processing } from '../properties/groups/processing';
import { join } from '../properties/property';
import { cacheStart } from '../sizing/start';
import { segmentCacheOf } from '../sizing/storage';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** Where the volume with the segment cache is mounted. */
export const SEGMENT_CACHE = '/opt/druid/var/segment-cache';

/** Loads segments from deep storage and answers queries on them. */
export const historical = {
  name: 'historical',
  purpose: 'loads segments and answers queries on them',
  service: 'druid/historical',
  ports: { http: 8083, https: 8283 },
  state: 'stateful',
  shape: {
    smallestHeap: Size.mebibytes(256),
    // Half a gibibyte per processor; what is left of the pod's memory is page cache, which is what makes segments fast.
    largestHeap: (processors) => Size.mebibytes(Math.min(512 * processors, 24 * 1024)),
    network: Size.mebibytes(64),
    queries: { work: 'processes', largestBuffer: Size.mebibytes(500) },
  },
  uses: ['deep-storage'],
  does: [],
  // It listens when the segments of its cache are loaded.
  start: ({ settings }) => cacheStart(segmentCacheOf(settings.storage.size)),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ environment, group: { name, settings }, sizing, incomingConnections }) =>
    join(segments(environment), processing(sizing), {
      'druid.segmentCache.locations': [{ path: SEGMENT_CACHE, maxSize: segmentCacheOf(settings.storage.size).toKibibytes() * 1024 }],
      'druid.server.http.numThreads': httpThreadsOf(incomingConnections),
      ...(name === DEFAULT ? {} : { 'druid.server.tier': tierNameOf(name) }),
      ...(settings.priority === 0 ? {} : { 'druid.server.priority': settings.priority }),
    }),
} as const satisfies Role<'historical'>;
