import type { Environment } from '../../../charts/config/environment';
import { jobs } from './jobs';
import { automaticNodes, karpenterNodes } from './nodes';
import { onArgoCd, onFlux, onGiven } from './platform';
import { secured } from './secured';
import { indexers, middleManagers, onNodes, outside } from './servers';
import { tiers } from './tiers';

/** Environments that have, together, every setting that there is. Those of which less depends on the other come first. */
export const rich = {
  outside,
  jobs,
  tiers,
  indexers,
  middleManagers,
  onNodes,
  secured,
  automaticNodes,
  karpenterNodes,
  onArgoCd,
  onFlux,
  onGiven,
} as const satisfies Readonly<Record<string, Environment>>;
