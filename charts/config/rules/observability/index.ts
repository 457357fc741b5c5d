import type { Rule } from '../rule';
import { alerting, dashboards, inTime, loggers } from './content';
import { clusterLabel, collectorImage, collectorNamespace, collects, journal, sampling } from './collectors';
import { keys } from './keys';
import { cloudWatch, costs, sent } from './sent';
import { destinationSecrets } from './secrets';
import { agentsInImage } from './agents';
import { agents, profilers } from './signals';
import { grafanaCloud, users } from './stack';
import { endpoints, passwords } from './endpoints';

/** What has to hold of what is seen of Druid. */
export const observabilityRules: readonly Rule[] = [
  keys,
  grafanaCloud,
  users,
  endpoints,
  passwords,
  destinationSecrets,
  collectorNamespace,
  clusterLabel,
  collectorImage,
  collects,
  sent,
  costs,
  cloudWatch,
  sampling,
  journal,
  agents,
  agentsInImage,
  profilers,
  alerting,
  inTime,
  loggers,
  dashboards,
];
