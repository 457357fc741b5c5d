import { Duration, Size } from 'cdk8s';

import { forks } from '../properties/groups/forks';
import { worker } from '../properties/groups/worker';
import { join } from '../properties/property';
import { forkOf } from '../sizing/forked';
import { sizeRole } from '../sizing/sizing';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';
import { task } from './task';

/** Runs every task as a process of its own in its pod. */
export const middleManager = {
  name: 'middle-manager',
  purpose: 'runs tasks as processes',
  service: 'druid/middleManager',
  ports: { http: 8091, https: 8291 },
  state: 'stateful',
  shape: {
    smallestHeap: Size.mebibytes(128),
    // It starts its tasks and watches them. The rest of the pod is theirs.
    largestHeap: () => Size.mebibytes(128),
    network: Size.mebibytes(32),
    queries: { work: 'none' },
  },
  uses: ['deep-storage', 'stream'],
  does: [],
  start: () => Duration.minutes(5),
  shutdown: { propagation: Duration.seconds(5), requests: Duration.seconds(30) },
  properties: ({ environment, group: { settings }, incomingConnections }) =>
    join(worker(environment, settings), forks(environment, sizeRole(forkOf(settings, settings.capacity), task.shape)), {
      'druid.server.http.numThreads': httpThreadsOf(incomingConnections),
    }),
} as const satisfies Role<'middle-manager'>;
