import type { Suite } from '../support/context';
import { highAvailability } from './high-availability';
import { local } from './local';
import { separateOverlord } from './separate-overlord';

/** Every suite. The first one runs by default. */
export const suites: readonly Suite[] = [local, highAvailability, separateOverlord];
