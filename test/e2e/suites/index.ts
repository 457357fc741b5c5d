import type { Suite } from '../support/context';
import { local } from './local';

/** Every suite. The first one runs by default. */
export const suites: readonly Suite[] = [local];
