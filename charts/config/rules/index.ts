import { allowedImages } from './admission';
import { awsRules } from './aws';
import { accounts, developmentCredentials, managedSecrets, secretNames } from './credentials';
import { bucket, databaseHost, inCluster, storageClasses } from './dependencies';
import { middleManagers, zooKeeperHosts } from './discovery';
import { groupNames, groupsNeeded, routing, watchedTiers } from './groups';
import { taskTimes, taskTypes } from './ingestion';
import { domain, labelValues, tagNames } from './labels';
import { idleTiers, loadRules, unreachableRules } from './load-rules';
import { namespace, naming } from './naming';
import { addressRanges, apiServerPorts, clusterDomain } from './network';
import { observabilityRules } from './observability';
import { backups, chartIdentities, installer } from './platform';
import { additions } from './pods';
import { schedulers } from './queries';
import { extensions, image, imageTag, release } from './release';
import { autoscaling, cpuLimits, ports, priorities, zones } from './roles';
import type { Rule } from './rule';
import { certificates, directory, dnsNames, openId } from './security';

/** Every rule, in the order in which its faults are told. */
export const rules: readonly Rule[] = [
  naming,
  namespace,
  domain,
  labelValues,
  tagNames,
  release,
  image,
  imageTag,
  extensions,
  accounts,
  developmentCredentials,
  secretNames,
  managedSecrets,
  directory,
  openId,
  certificates,
  dnsNames,
  middleManagers,
  zooKeeperHosts,
  groupNames,
  groupsNeeded,
  watchedTiers,
  routing,
  loadRules,
  unreachableRules,
  idleTiers,
  taskTypes,
  taskTimes,
  cpuLimits,
  ports,
  autoscaling,
  zones,
  priorities,
  schedulers,
  additions,
  allowedImages,
  installer,
  chartIdentities,
  backups,
  inCluster,
  databaseHost,
  bucket,
  storageClasses,
  addressRanges,
  apiServerPorts,
  clusterDomain,
  ...awsRules,
  ...observabilityRules,
];
