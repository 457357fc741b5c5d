import type { Check } from '../check';
import { addOnChecks } from './add-ons';
import { certificateChecks } from './certificates';
import { clusterChecks } from './cluster';
import { druidChecks } from './druid';
import { edgeChecks } from './edge';
import { identityChecks } from './identity';
import { roundTripChecks } from './round-trip';
import { secretChecks } from './secrets';
import { workloadChecks } from './workloads';

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [
  ...clusterChecks,
  ...workloadChecks,
  ...addOnChecks,
  ...secretChecks,
  ...certificateChecks,
  ...edgeChecks,
  ...identityChecks,
  ...druidChecks,
  ...roundTripChecks,
];
