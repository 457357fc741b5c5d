import type { Rule } from '../rule';
import { addons, cluster, nodeGroups } from './cluster';
import { gateway, idle, signIn, sources } from './door';
import { budget, costReport, edge } from './edge';
import { forms } from './forms';
import { nodePools, nodePurposes, nodeSizes } from './node-pools';
import { existingNetwork, newNetwork, overlaps } from './network';
import { availabilityZones, awsNeeded, principals, sameAccount } from './place';
import { retention } from './retention';
import { volumes } from './volumes';
import { brokers, bucketNames, database } from './stores';

/** Every rule about what is made on AWS, in the order in which its faults are told. */
export const awsRules: readonly Rule[] = [
  awsNeeded,
  forms,
  availabilityZones,
  sameAccount,
  principals,
  newNetwork,
  existingNetwork,
  overlaps,
  cluster,
  nodeGroups,
  nodePools,
  nodePurposes,
  nodeSizes,
  addons,
  retention,
  database,
  bucketNames,
  brokers,
  edge,
  idle,
  sources,
  volumes,
  signIn,
  gateway,
  budget,
  costReport,
];
