import { Duration, Size } from 'cdk8s';

import { segments } from '../properties/groups/deep-storage';
import { processing } from '../properties/groups/processing';
import { join, type Properties } from '../properties/property';
import { segmentCacheOf } from '../sizing/storage';
import { httpThreadsOf } from '../sizing/threads';
import type { Role, RoleContext } from './role';

/** Where the volume with the segment cache is mounted. */
export const SEGMENT_CACHE = '/opt/druid/var/segment-cache';

/** Loads segments from deep storage and answers queries on them. */
export const historical = {
  name: 'historical',
  purpose: 'loads segments and answers queries on them',
  service: 'druid/historical',
  port: 8083,
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
  start: Duration.minutes(30),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ environment, sizing, incomingConnections, settings }) =>
    join(segments(environment), processing(sizing), segmentCache(settings), {
      'druid.server.http.numThreads': httpThreadsOf(incomingConnections),
    }),
} as const satisfies Role;

function segmentCache(settings: RoleContext['settings']): Properties {
  if (!('volume' in settings)) throw new Error('a historical has a volume');
  return { 'druid.segmentCache.locations': [{ path: SEGMENT_CACHE, maxSize: segmentCacheOf(settings.volume.size).toKibibytes() * 1024 }] };
}
