import type { Suite } from '../support/context';
import { highAvailability } from './high-availability';
import { indexers } from './indexers';
import { local } from './local';
import { tieredRoles } from './tiers';
import { tlsEverywhere } from './tls';
import { zookeeper } from './zookeeper';

/** Every suite. The first one runs by default. */
export const suites: readonly Suite[] = [local, highAvailability, tlsEverywhere, tieredRoles, indexers, zookeeper];
