import { Duration, Size } from 'cdk8s';

import { overlord as overlordProperties } from '../properties/groups/overlord';
import type { Role } from './role';

/** Runs supervisors and tasks, in pods of its own. One leads, further ones stand by. */
export const overlord = {
  name: 'overlord',
  purpose: 'runs ingestion: supervisors and tasks',
  service: 'druid/overlord',
  port: 8090,
  state: 'stateless',
  shape: {
    smallestHeap: Size.mebibytes(256),
    largestHeap: () => Size.gibibytes(31),
    network: Size.mebibytes(64),
    queries: { work: 'none' },
  },
  uses: ['metadata-store', 'deep-storage', 'stream'],
  does: ['lead-overlords', 'launch-tasks'],
  start: Duration.minutes(5),
  shutdown: { propagation: Duration.seconds(5), requests: Duration.seconds(20) },
  properties: ({ environment }) => overlordProperties(environment),
} as const satisfies Role;
