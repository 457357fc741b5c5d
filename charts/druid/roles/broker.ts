import { Duration, Size } from 'cdk8s';

import { queryResults } from '../properties/groups/deep-storage';
import { processing } from '../properties/groups/processing';
import { join } from '../properties/property';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** Plans queries, asks historicals and tasks, merges what they answer. */
export const broker = {
  name: 'broker',
  purpose: 'plans queries and merges their results',
  service: 'druid/broker',
  port: 8082,
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
  start: Duration.minutes(10),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ environment, sizing, brokerConnections }) =>
    join(queryResults(environment), processing(sizing), {
      'druid.broker.http.numConnections': brokerConnections,
      'druid.server.http.numThreads': httpThreadsOf(brokerConnections),
    }),
} as const satisfies Role;
