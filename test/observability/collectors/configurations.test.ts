import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { configurationsOf } from '../../../charts/observability/collectors';
import { faultsOf } from '../alloy/faults';
import { parse, type Node } from '../alloy/parser';
import { collecting, ENVIRONMENTS, resolved, SERVERS, STACK } from './environments';
import { blocksOf, collected, CONFIGURATIONS, textsAt } from './rendered';

const configurationOf = (environment: Environment, role: keyof ReturnType<typeof configurationsOf>) =>
  configurationsOf(resolved(environment))[role] ?? '';

test.each(CONFIGURATIONS)('in %s, %s is Alloy, and says only what Alloy knows', (_, __, text) => {
  expect(faultsOf(parse(text))).toEqual([]);
});

test.each(CONFIGURATIONS)('in %s, everything that %s refers to is there, and everything that is there is referred to', (_, __, text) => {
  const blocks = blocksOf(text).filter(({ label }) => label !== undefined);
  const ids = blocks.map(({ name, label }) => `${name}.${label ?? ''}`);
  const referred = new Set(blocks.flatMap(({ body }) => body.flatMap(refersIn)));
  expect([...referred].filter((id) => !ids.includes(id))).toEqual([]);
  const ends = /^(prometheus\.(scrape|operator)|loki\.source|otelcol\.receiver|pyroscope\.(java|ebpf|receive_http)|mimir\.rules)/;
  expect(ids.filter((id) => !referred.has(id) && !ends.test(id))).toEqual([]);
});

test.each(CONFIGURATIONS)('in %s, %s has no password', (_, __, text) => {
  for (const [, value = ''] of text.matchAll(/^\s*(?:password|bearer_token|token)\s+= (.*)$/gm)) {
    expect(value).toMatch(/^remote\.kubernetes\.secret\.\w+\.data\[".+"\]$/);
  }
});

test.each([
  ['https://tempo-prod-10-prod-eu-west-2.grafana.net/tempo', 'tempo-prod-10-prod-eu-west-2.grafana.net:443'],
  ['https://tempo-prod-10-prod-eu-west-2.grafana.net', 'tempo-prod-10-prod-eu-west-2.grafana.net:443'],
  ['https://tempo-prod-10-prod-eu-west-2.grafana.net:443/tempo/', 'tempo-prod-10-prod-eu-west-2.grafana.net:443'],
  ['tempo-prod-10-prod-eu-west-2.grafana.net:443', 'tempo-prod-10-prod-eu-west-2.grafana.net:443'],
  ['tempo-prod-10-prod-eu-west-2.grafana.net', 'tempo-prod-10-prod-eu-west-2.grafana.net:443'],
])('traces to %s go to %s, with TLS', (tempoHost, endpoint) => {
  const environment = {
    ...local,
    observability: { collectors: { destination: { ...STACK, key: { name: 'key' }, tempoHost }, receiver: {} } },
  } as const;
  const text = configurationOf(environment, 'receiver');
  expect(text).toContain(`\tclient {\n\t\tendpoint = "${endpoint}"\n\t\tauth     = otelcol.auth.basic.traces.handler\n\t}\n`);
});

test.each([
  ['http://tempo.telemetry:4317', 'tempo.telemetry:4317', true],
  ['http://tempo.telemetry', 'tempo.telemetry:4317', true],
  ['https://tempo.example.com', 'tempo.example.com:443', false],
  ['https://tempo.example.com:4317', 'tempo.example.com:4317', false],
])('traces to %s of your own go to %s, without TLS: %s', (url, endpoint, insecure) => {
  const text = configurationOf(collecting({ receiver: {} }, { ...SERVERS, tempo: { url } }), 'receiver');
  expect(text).toContain(`\tclient {\n\t\tendpoint = "${endpoint}"\n${insecure ? '\n\t\ttls {\n\t\t\tinsecure = true\n\t\t}\n' : ''}\t}\n`);
});

test.each([
  ['metrics', 'url = "https://prometheus-prod-01-eu-west-0.grafana.net/api/prom/push"', 'username = "200002"'],
  ['logs', 'url = "https://logs-prod-012.grafana.net/loki/api/v1/push"', 'username = "300003"'],
  ['singleton', 'address                = "https://prometheus-prod-01-eu-west-0.grafana.net"', 'username = "200002"'],
  ['profiles', 'url = "https://profiles-prod-002.grafana.net"', 'username = "100001"'],
] as const)('in a stack, %s are sent to its host, with its user and the key', (role, ...fragments) => {
  const text = configurationOf(ENVIRONMENTS['a stack, with everything'] as Environment, role);
  for (const fragment of [...fragments, 'password = remote.kubernetes.secret.grafana_cloud.data["key"]']) expect(text).toContain(fragment);
});

test('a password without a user is a token, and a tenant is said as each server wants it', () => {
  const environment = ENVIRONMENTS['servers that ask for tokens'] as Environment;
  const tenant = 'headers      = {\n\t\t\t"X-Scope-OrgID" = "team-a",\n\t\t}';
  expect(configurationOf(environment, 'metrics')).toContain('bearer_token = remote.kubernetes.secret.tokens.data["mimir"]');
  expect(configurationOf(environment, 'metrics')).toContain(tenant);
  expect(configurationOf(environment, 'logs')).toContain('password = remote.kubernetes.secret._1__more_secret.data["key"]');
  expect(configurationOf(environment, 'logs')).toContain('tenant_id = "team-a"');
  expect(configurationOf(environment, 'receiver')).toContain('token = remote.kubernetes.secret.tokens.data["tempo"]');
  expect(configurationOf(environment, 'singleton')).toContain('tenant_id              = "team-a"');
});

test('all that is sent says of which cluster it is', () => {
  const text = configurationOf(collecting({ metrics: {}, logs: {}, cluster: 'east' }), 'logs');
  expect(text).toContain('cluster          = "east",\n\t\tk8s_cluster_name = "east",');
});

test('jobs are called as the pages of Grafana for Kubernetes expect', () => {
  const blocks = blocksOf(configurationOf(ENVIRONMENTS['a stack, with everything'] as Environment, 'metrics'));
  const jobs = blocks.filter(({ name }) => name === 'prometheus.scrape').flatMap((block) => textsAt(block, 'job_name'));
  expect(jobs.sort()).toEqual([
    'integrations/alloy',
    'integrations/cert-manager',
    'integrations/druid',
    'integrations/kubernetes/cadvisor',
    'integrations/kubernetes/kube-apiserver',
    'integrations/kubernetes/kube-state-metrics',
    'integrations/kubernetes/kubelet',
    'integrations/kubernetes/probes',
    'integrations/kubernetes/resources',
    'integrations/node_exporter',
    'integrations/opencost',
    'kube-controller-manager',
    'kube-scheduler',
  ]);
});

test('replicas of the collector of metrics share every target', () => {
  for (const block of blocksOf(configurationOf(ENVIRONMENTS['a stack, with everything'] as Environment, 'metrics'))) {
    if (block.name !== 'prometheus.scrape') continue;
    expect(block.body.some((statement) => statement.kind === 'block' && statement.name === 'clustering')).toBe(true);
  }
});

test('everything is asked as often as is said, and not for longer', () => {
  const { environment } = collected(collecting({ metrics: { interval: resolved(local).observability.metrics.interval } }));
  expect(configurationsOf(environment).metrics).toContain('scrape_interval = "60s"\n\tscrape_timeout  = "30s"');
});

/** The components that an expression or a block refers to. */
function refersIn(statement: ReturnType<typeof parse>[number]): readonly string[] {
  if (statement.kind === 'block') return statement.body.flatMap(refersIn);
  return idsIn(statement.value);
}

function idsIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'access': {
      const path = pathOf(node).split('.').slice(0, -1).join('.');
      return path === 'sys' || path === '' ? [] : [path];
    }
    case 'index':
      return idsIn(node.of);
    case 'call':
      return node.args.flatMap(idsIn);
    case 'list':
      return node.items.flatMap(idsIn);
    case 'object':
      return node.fields.flatMap(([, value]) => idsIn(value));
    case 'binary':
      return [...idsIn(node.left), ...idsIn(node.right)];
    default:
      return [];
  }
}

function pathOf(node: Node): string {
  if (node.kind === 'access') return `${pathOf(node.of)}.${node.name}`;
  return node.kind === 'identifier' ? node.name : '';
}
