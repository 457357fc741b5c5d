import { accounts, developmentCredentials, secretNames } from './credentials';
import { bucket, databaseHost, inCluster, storageClasses } from './dependencies';
import { domain, labelValues, tagNames } from './labels';
import { namespace, naming } from './naming';
import { addressRanges, apiServerPorts } from './network';
import { extensions, image, release } from './release';
import { cpuLimits, ports } from './roles';
import type { Rule } from './rule';

/** Every rule, in the order in which its faults are told. */
export const rules: readonly Rule[] = [
  naming,
  namespace,
  domain,
  labelValues,
  tagNames,
  release,
  image,
  extensions,
  accounts,
  developmentCredentials,
  secretNames,
  cpuLimits,
  ports,
  inCluster,
  databaseHost,
  bucket,
  storageClasses,
  addressRanges,
  apiServerPorts,
];
