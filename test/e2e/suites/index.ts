import type { Suite } from '../support/context';
import { acceptedObjects } from './accepted';
import { highAvailability } from './high-availability';
import { indexers } from './indexers';
import { line37 } from './line-37';
import { local } from './local';
import { people } from './people';
import { prod } from './prod';
import { tieredRoles } from './tiers';
import { tlsEverywhere } from './tls';
import { zookeeper } from './zookeeper';

/** Every suite. The first one runs by default. */
export const suites: readonly Suite[] = [
  local,
  highAvailability,
  tlsEverywhere,
  tieredRoles,
  indexers,
  zookeeper,
  line37,
  people,
  prod,
  acceptedObjects,
];
