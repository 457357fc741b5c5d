import { asksCloudWatch, sendsRules } from '../../config/observability/collected';
import { destinationsOf, portOfUrl, type Server } from '../../config/observability/destinations';
import { reads, type Grant, type Reach } from '../workloads/workload';
import type { Collecting } from '../workloads/identity';
import type { Collector } from './collector';
import { sendersOf } from './senders';
import { cloudWatch } from './singleton/cloud-watch';
import { events } from './singleton/events';

/** Does what may be done only once: two of it would send everything twice. */
export function singleton(environment: Collecting): Collector | undefined {
  const settings = environment.observability.collectors.singleton;
  if (settings === undefined) return undefined;
  const { logs, metrics, rules } = sendersOf(environment);
  const asks = asksCloudWatch(environment) && metrics !== undefined;
  const hears = settings.events && logs !== undefined;
  const syncs = sendsRules(environment) && rules !== undefined;
  if (!asks && !hears && !syncs) return undefined;
  const { prometheus, loki, ruler } = destinationsOf(environment);
  const to = (server: Server | undefined): readonly Reach[] =>
    server === undefined ? [] : [{ to: 'anywhere', port: portOfUrl(server.url) }];
  return {
    role: 'singleton',
    kind: 'deployment',
    replicas: 1,
    alone: true,
    size: { cpu: settings.cpu, memory: settings.memory },
    components: [
      ...(hears ? events(logs.receiver) : []),
      ...(syncs ? [rules] : []),
      ...(asks ? cloudWatch(environment, metrics.receiver) : []),
    ],
    variables: asks && environment.aws !== undefined ? [{ name: 'AWS_REGION', value: environment.aws.region }] : [],
    grants: [...(hears ? [EVENTS] : []), ...(syncs ? [RULES] : [])],
    reaches: [
      ...(hears ? to(loki) : []),
      ...(syncs ? to(ruler) : []),
      ...(asks ? ([...to(prometheus), { to: 'pod-identity' }, { to: 'anywhere', port: 443 }] as const) : []),
    ],
  };
}

const EVENTS: Grant = { in: 'cluster', rules: [reads('', 'events')] };

/** It looks at the namespaces of rules, too, of all of them. */
const RULES: Grant = { in: 'cluster', rules: [reads('', 'namespaces'), reads('monitoring.coreos.com', 'prometheusrules')] };
