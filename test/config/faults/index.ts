import { aws } from './aws';
import { dependencies } from './dependencies';
import { environment } from './environment';
import { ingestion } from './ingestion';
import { nodes } from './nodes';
import { platform } from './platform';
import { pods } from './pods';
import { processes } from './processes';
import { queries } from './queries';
import { release } from './release';
import { security } from './security';
import type { Case } from './case';

/** One fault each. */
export const CASES: readonly Case[] = [
  ...environment,
  ...dependencies,
  ...security,
  ...release,
  ...ingestion,
  ...processes,
  ...queries,
  ...pods,
  ...aws,
  ...nodes,
  ...platform,
];
