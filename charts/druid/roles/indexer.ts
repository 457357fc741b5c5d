import { Duration, Size } from 'cdk8s';

import { processing } from '../properties/groups/processing';
import { worker } from '../properties/groups/worker';
import { join } from '../properties/property';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** Runs tasks as threads of one process, which share its heap, its buffers and its port. */
export const indexer = {
  name: 'indexer',
  purpose: 'runs tasks as threads',
  service: 'druid/indexer',
  ports: { http: 8091, https: 8291 },
  state: 'stateful',
  shape: {
    smallestHeap: Size.mebibytes(384),
    largestHeap: () => Size.gibibytes(31),
    network: Size.mebibytes(64),
    queries: { work: 'processes', largestBuffer: Size.mebibytes(100) },
  },
  uses: ['deep-storage', 'stream'],
  does: [],
  start: () => Duration.minutes(5),
  shutdown: { propagation: Duration.seconds(5), requests: Duration.seconds(30) },
  properties: ({ environment, group: { settings }, sizing, incomingConnections }) =>
    join(worker(environment, settings), processing(sizing), {
      // The number counts twice: for queries, and for the conversation of tasks with their supervisors.
      'druid.server.http.numThreads': httpThreadsOf(incomingConnections),
    }),
} as const satisfies Role<'indexer'>;
