import { Duration } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { prod } from '../../../charts/config/environments/prod';
import { resolve } from '../../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../../charts/config/schema/resolved';
import type { CollectorSettings } from '../../../charts/config/settings/observability/collectors';
import type { GrafanaCloud, OwnEndpoints } from '../../../charts/config/settings/observability/destination';
import type { ObservabilitySettings } from '../../../charts/config/settings/observability/observability';

/** A stack with everything. */
export const STACK: GrafanaCloud = {
  type: 'grafana-cloud',
  instanceId: '100001',
  key: { name: 'grafana-cloud', arn: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:grafana-0a1b2c' },
  prometheusHost: 'https://prometheus-prod-01-eu-west-0.grafana.net',
  prometheusUsername: '200002',
  lokiHost: 'https://logs-prod-012.grafana.net',
  lokiUsername: '300003',
  tempoHost: 'https://tempo-prod-10-prod-eu-west-2.grafana.net/tempo',
  tempoUsername: '400004',
  pyroscopeHost: 'https://profiles-prod-002.grafana.net',
};

/** Servers in the cluster, which let everybody in. */
export const SERVERS: OwnEndpoints = {
  type: 'endpoints',
  prometheus: { url: 'http://mimir.telemetry:9009/api/v1/push' },
  loki: { url: 'http://loki.telemetry:3100/loki/api/v1/push' },
  tempo: { url: 'http://tempo.telemetry:4317' },
  pyroscope: { url: 'http://pyroscope.telemetry:4040' },
  ruler: { url: 'http://mimir.telemetry:9009' },
};

/** Servers of somebody, with every way to say who one is. */
export const TOKENS: OwnEndpoints = {
  type: 'endpoints',
  prometheus: { url: 'https://mimir.example.com/api/v1/push', password: { name: 'tokens', key: 'mimir' }, tenant: 'team-a' },
  loki: { url: 'https://loki.example.com/loki/api/v1/push', username: 'druid', password: { name: '1.more-secret' }, tenant: 'team-a' },
  tempo: { url: 'https://tempo.example.com:4317', password: { name: 'tokens', key: 'tempo' }, tenant: 'team-a' },
  pyroscope: { url: 'https://pyroscope.example.com', password: { name: 'tokens', key: 'pyroscope' }, tenant: 'team-a' },
  ruler: { url: 'https://mimir.example.com', password: { name: 'tokens', key: 'mimir' }, tenant: 'team-a' },
};

/** An environment with something to see it by. */
export function seenBy(observability: ObservabilitySettings, environment: Environment = local): Environment {
  return { ...environment, observability };
}

/** An environment with collectors, and what they send to. */
export function collecting(settings: Omit<CollectorSettings, 'destination'>, destination = SERVERS, environment: Environment = local) {
  return seenBy({ collectors: { destination, ...settings } }, environment);
}

/** The same, with all defaults. */
export function resolved(environment: Environment): ResolvedEnvironment {
  const { environment: found, faults } = resolve(environment);
  if (found === undefined || faults.length > 0) throw new Error(faults.map(({ path, problem }) => `${path}: ${problem}`).join('\n'));
  return found;
}

const everything: Omit<CollectorSettings, 'destination'> = {
  metrics: { controlPlane: true, openCost: true },
  logs: { journal: true, namespaces: ['karpenter'] },
  singleton: {},
  receiver: { replicas: 1, tailSampling: { percent: 10, slow: Duration.seconds(3) } },
  profiles: {},
};

const alerts = { thresholds: {} } as const;

/** Environments that have, together, everything that collectors can do. */
export const ENVIRONMENTS: Readonly<Record<string, Environment>> = {
  'a stack, with everything': seenBy({ profiles: { type: 'java' }, alerts, collectors: { destination: STACK, ...everything } }, prod),
  'servers in the cluster, with everything': seenBy({
    logs: { format: 'json' },
    profiles: { type: 'ebpf', roles: ['historical'] },
    alerts,
    collectors: { destination: SERVERS, ...everything },
  }),
  'servers that ask for tokens': seenBy({
    alerts,
    collectors: { destination: TOKENS, metrics: { openCost: true }, logs: {}, singleton: {}, receiver: {} },
  }),
  'what monitors name': collecting({ metrics: { kubernetes: false, monitors: true, replicas: 1 } }),
  'metrics alone': collecting({ metrics: {} }),
  'logs alone': collecting({ logs: {} }),
  'logs of the API': collecting({ logs: { from: 'api', namespaces: ['web'] } }),
  'events alone': collecting({ singleton: {} }),
  'rules alone': seenBy({ alerts, collectors: { destination: SERVERS, singleton: { events: false, rules: true } } }),
  'CloudWatch alone': collecting({ singleton: { events: false, cloudWatch: true } }, SERVERS, prod),
  'a receiver alone': collecting({ receiver: {} }),
  'a receiver of profiles alone': collecting(
    { receiver: {} },
    { type: 'endpoints', pyroscope: { url: 'http://pyroscope.telemetry:4040' } },
  ),
  'profiles alone': seenBy({ profiles: { type: 'java', roles: ['broker', 'task'] }, collectors: { destination: SERVERS } }, prod),
};
