import { Duration, Size } from 'cdk8s';

import { firstAccounts } from '../properties/groups/authentication';
import { overlord as overlordProperties } from '../properties/groups/overlord';
import { join } from '../properties/property';
import type { Role } from './role';

/** Assigns segments to historicals. One leads, further ones stand by. */
export const coordinator = {
  name: 'coordinator',
  purpose: 'assigns segments to historicals',
  service: 'druid/coordinator',
  ports: { http: 8081, https: 8281 },
  state: 'stateless',
  shape: {
    smallestHeap: Size.mebibytes(256),
    largestHeap: () => Size.gibibytes(31),
    network: Size.mebibytes(64),
    queries: { work: 'none' },
  },
  uses: ['metadata-store'],
  does: ['lead-coordinators'],
  start: () => Duration.minutes(5),
  // A leader is not asked for after it has left, so there is little to wait for.
  shutdown: { propagation: Duration.seconds(5), requests: Duration.seconds(20) },
  properties: () => join(firstAccounts(), { 'druid.coordinator.startDelay': 'PT10S' }),
} as const satisfies Role<'coordinator'>;

/** The coordinator that is the overlord too: one process, two leaderships. */
export const coordinatorAsOverlord = {
  ...coordinator,
  purpose: 'assigns segments to historicals, runs ingestion',
  uses: ['metadata-store', 'deep-storage', 'stream'],
  does: ['lead-coordinators', 'lead-overlords', 'launch-tasks'],
  properties: ({ environment }) =>
    join(coordinator.properties(), overlordProperties(environment), {
      'druid.coordinator.asOverlord.enabled': true,
      'druid.coordinator.asOverlord.overlordService': 'druid/overlord',
      // The overlord half asks for leadership before the coordinator half has started the segment cache, and by default the latter first
      // waits for all historicals. A container that restarts keeps its address, so it is the leader again at once, finds no cache, and
      // exits: "Cache has not been started yet", for ever. Not waiting closes the gap; `startDelay` gives historicals their time instead.
      'druid.coordinator.segment.awaitInitializationOnStart': false,
    }),
} as const satisfies Role<'coordinator'>;
