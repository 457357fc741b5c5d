import { Duration, Size } from 'cdk8s';

import { tierNameOf } from '../names';
import { queryResults } from '../properties/groups/deep-storage';
import { processing } from '../properties/groups/processing';
import { scheduler } from '../properties/groups/scheduler';
import { join } from '../properties/property';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** Plans queries, asks historicals and tasks, merges what they answer. */
export const broker = {
  name: 'broker',
  purpose: 'plans queries and merges their results',
  service: 'druid/broker',
  ports: { http: 8082, https: 8282 },
  state: 'stateless',
  shape: {
    smallestHeap: Size.mebibytes(256),
    largestHeap: () => Size.gibibytes(31),
    network: Size.mebibytes(64),
    queries: { work: 'merges', largestBuffer: Size.mebibytes(500) },
  },
  uses: ['deep-storage'],
  does: [],
  // It listens only when it knows every segment, and before that it waits for a coordinator, with pauses that double.
  start: () => Duration.minutes(10),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ environment, group: { settings }, sizing, brokerConnections }) =>
    join(queryResults(environment), processing(sizing), scheduler(settings.scheduler), {
      'druid.broker.http.numConnections': brokerConnections,
      'druid.server.http.numThreads': httpThreadsOf(brokerConnections),
      ...(settings.tiers === undefined ? {} : { 'druid.broker.segment.watchedTiers': settings.tiers.map(tierNameOf) }),
    }),
} as const satisfies Role<'broker'>;
