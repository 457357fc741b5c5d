import { Duration, Size } from 'cdk8s';

import { connectionsOf, httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** The one door for clients. It hands queries to brokers and everything else to the leading coordinator and overlord. */
export const router = {
  name: 'router',
  purpose: 'takes queries, APIs and the web console to the right process',
  service: 'druid/router',
  port: 8888,
  state: 'stateless',
  shape: {
    smallestHeap: Size.mebibytes(128),
    largestHeap: (processors) => Size.mebibytes(256 * Math.max(2, processors)),
    network: Size.mebibytes(128),
    queries: { work: 'none' },
  },
  uses: [],
  does: [],
  start: Duration.minutes(2),
  shutdown: { propagation: Duration.seconds(10), requests: Duration.seconds(30) },
  properties: ({ sizing: { processors } }) => ({
    'druid.router.managementProxy.enabled': true,
    'druid.router.http.numConnections': connectionsOf(processors),
    'druid.router.http.numMaxThreads': 2 * connectionsOf(processors),
    'druid.server.http.numThreads': httpThreadsOf(2 * connectionsOf(processors)),
  }),
} as const satisfies Role;
