import type { Block } from '../../../../charts/observability/alloy/component';
import { LOGS } from './logs';
import { METRICS } from './metrics';
import { PROFILES } from './profiles';
import { FOUNDATIONS } from './shared';
import { SIGNALS } from './signals';

/** One configuration that uses each component, and each of its arguments that we type. */
export const SAMPLES: readonly Block[] = [...FOUNDATIONS, ...METRICS, ...LOGS, ...SIGNALS, ...PROFILES];
