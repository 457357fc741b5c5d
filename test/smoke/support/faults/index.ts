import { accessFaults } from './access';
import { addOnFaults } from './add-ons';
import { clusterFaults } from './cluster';
import { druidFaults } from './druid';
import { workloadsFaults } from './workloads';

/** One fault for everything that a check looks at. */
export const FAULTS = [...clusterFaults, ...workloadsFaults, ...addOnFaults, ...accessFaults, ...druidFaults];
