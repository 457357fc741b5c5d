import { Duration } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { prod } from '../../../charts/config/environments/prod';
import { formatFault } from '../../../charts/config/fault';
import { resolve } from '../../../charts/config/resolve';
import { localWith } from '../../support/environment';

const told = (environment: Environment) => resolve(environment).faults.map(formatFault);

const key = { name: 'grafana-cloud' };
const stack = {
  type: 'grafana-cloud',
  instanceId: '1',
  key,
  prometheusHost: 'https://prometheus.grafana.net',
  prometheusUsername: '2',
  lokiHost: 'https://logs.grafana.net',
  lokiUsername: '3',
  tempoHost: 'https://tempo.grafana.net/tempo',
  tempoUsername: '4',
  pyroscopeHost: 'https://profiles.grafana.net',
} as const;
const servers = {
  type: 'endpoints',
  prometheus: { url: 'http://mimir.telemetry:9009/api/v1/push' },
  loki: { url: 'http://loki.telemetry:3100/loki/api/v1/push' },
  tempo: { url: 'http://tempo.telemetry:4317' },
  pyroscope: { url: 'http://pyroscope.telemetry:4040' },
  ruler: { url: 'http://mimir.telemetry:9009' },
} as const;

const all = { metrics: {}, logs: {}, singleton: {}, receiver: {} };
const onStack: Environment = { ...local, observability: { collectors: { destination: stack, ...all } } };
const onServers: Environment = { ...local, observability: { collectors: { destination: servers, ...all } } };
const onAws: Environment = { ...prod, observability: { collectors: { destination: servers, ...all } } };
const existing: Environment = { ...onAws, aws: { ...prod.aws, controllers: { ...prod.aws.controllers, alloy: false } } };
const nothing: Environment = { ...local, observability: { collectors: { destination: { type: 'endpoints' }, logs: {} } } };

test.each(Object.entries({ onStack, onServers, onAws, existing }))('%s has no fault', (_, environment) => {
  expect(told(environment)).toEqual([]);
});

const at = 'observability.collectors';
const to = `${at}.destination`;
const arn = 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:grafana-0a1b2c';
const agent = { type: 'image', image: 'registry.example.com/agents:1', path: '/agent.jar' };

interface Case {
  readonly path: string;
  readonly value: unknown;
  readonly environment: Environment;
  readonly message: string;
}

// prettier-ignore
const CASES: readonly Case[] = [
  { path: `${to}.prometheusHost`, value: 'http://prometheus.grafana.net', environment: onStack, message: `${to}.prometheusHost: sends the key in plain text, got "http://prometheus.grafana.net". Use 'https://'.` },
  { path: `${to}.lokiHost`, value: 'logs.grafana.net', environment: onStack, message: `${to}.lokiHost: is not the address of a host, got "logs.grafana.net". Write for example 'https://logs-prod-012.grafana.net'.` },
  { path: `${to}.prometheusHost`, value: 'https://prometheus.grafana.net/api/prom', environment: onStack, message: `${to}.prometheusHost: has a path behind the host, got "https://prometheus.grafana.net/api/prom". Write 'https://prometheus.grafana.net'; the path is known.` },
  { path: `${to}.lokiHost`, value: 'https://logs.grafana.net/', environment: onStack, message: `${to}.lokiHost: has a path behind the host, got "https://logs.grafana.net/". Write 'https://logs.grafana.net'; the path is known.` },
  { path: `${to}.tempoHost`, value: 'https://tempo.grafana.net/otlp', environment: onStack, message: `${to}.tempoHost: has a path behind the host, got "https://tempo.grafana.net/otlp". Write 'https://tempo.grafana.net'; the path is known.` },
  { path: `${to}.tempoHost`, value: 'https://tempo.grafana.net:4317', environment: onStack, message: `${to}.tempoHost: has another port than Grafana Cloud, got "https://tempo.grafana.net:4317". Leave the port out.` },
  { path: `${to}.instanceId`, value: 'stack', environment: onStack, message: `${to}.instanceId: is not a number, got "stack". Give the number that the page of the stack shows.` },
  { path: `${to}.lokiUsername`, value: 'me', environment: onStack, message: `${to}.lokiUsername: is not a number, got "me". Give the number that the page of the stack shows.` },
  { path: `${to}.tempoUsername`, value: undefined, environment: onStack, message: `${to}.tempoUsername: is missing beside 'tempoHost'. Give both, or remove 'tempoHost'.` },
  { path: `${to}.tempoHost`, value: undefined, environment: onStack, message: `${to}.tempoHost: is missing beside 'tempoUsername'. Give both, or remove 'tempoUsername'.` },
  { path: `${to}.prometheusUsername`, value: 'glc_eyJvIjoi', environment: onStack, message: `${to}.prometheusUsername: has a key in it. Put it into a Secret, and give the name of that; and have it replaced, as it was seen here.` },
  { path: `${to}.key.name`, value: 'glc_eyJvIjoi', environment: onStack, message: `${to}.key.name: has a key in it. Put it into a Secret, and give the name of that; and have it replaced, as it was seen here.` },
  { path: `${to}.loki.url`, value: 'https://3:glc_eyJvIjoi@logs.grafana.net/loki/api/v1/push', environment: onServers, message: `${to}.loki.url: has a key in it. Put it into a Secret, and give the name of that; and have it replaced, as it was seen here.` },
  { path: `${to}.key.name`, value: 'Grafana Cloud', environment: onStack, message: `${to}.key.name: is not the name of a Secret, got "Grafana Cloud". Use lower-case letters, digits, hyphens and dots.` },
  { path: `${to}.key.key`, value: 'a key', environment: onStack, message: `${to}.key.key: is not a key of a Secret, got "a key". Use letters, digits, hyphens, dots and underscores.` },
  { path: `${to}.key.arn`, value: 'grafana', environment: onStack, message: `${to}.key.arn: is not the ARN of a secret. Write for example 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:grafana-0a1b2c'.` },
  { path: `${to}.key.arn`, value: arn, environment: onStack, message: `${to}.key.arn: is of a secret that nothing brings into the namespace. Make 'secrets' of type 'external-secrets' in an environment on AWS, or remove it and keep the Secret yourself.` },
  { path: `${to}.prometheus.url`, value: 'mimir', environment: onServers, message: `${to}.prometheus.url: is not an address, got "mimir". Write for example 'http://mimir.example:9009/api/v1/push'.` },
  { path: `${to}.prometheus.url`, value: 'http://mimir.telemetry:9009', environment: onServers, message: `${to}.prometheus.url: does not name the path of remote write, got "http://mimir.telemetry:9009". Write for example 'http://mimir.example:9009/api/v1/push'.` },
  { path: `${to}.prometheus.url`, value: 'http://prometheus.grafana.net/api/prom/push', environment: onServers, message: `${to}.prometheus.url: sends what is secret in plain text, got "http://prometheus.grafana.net/api/prom/push". Use 'https://'.` },
  { path: `${to}.loki.url`, value: 'http://loki.telemetry:3100', environment: onServers, message: `${to}.loki.url: does not name the path of Loki's pushes, got "http://loki.telemetry:3100". Write for example 'http://loki.example:3100/loki/api/v1/push'.` },
  { path: `${to}.tempo.url`, value: 'http://tempo.telemetry:4317/v1/traces', environment: onServers, message: `${to}.tempo.url: has a path, and gRPC has none, got "http://tempo.telemetry:4317/v1/traces". Write for example 'http://tempo.example:4317'.` },
  { path: `${to}.pyroscope.url`, value: 'http://pyroscope.telemetry:4040/', environment: onServers, message: `${to}.pyroscope.url: ends in a slash, got "http://pyroscope.telemetry:4040/". Write for example 'http://pyroscope.example:4040'.` },
  { path: `${to}.ruler.url`, value: 'http://mimir.telemetry:9009/prometheus', environment: onServers, message: `${to}.ruler.url: ends in a slash or in '/prometheus', which is put behind it, got "http://mimir.telemetry:9009/prometheus". Write for example 'http://mimir.example:9009'.` },
  { path: `${to}.loki.username`, value: 'druid', environment: onServers, message: `${to}.loki.username: has no password, got "druid". Give 'password', the Secret that has it, or remove the user.` },
  { path: `${to}.tempo.password`, value: { name: 'tokens' }, environment: onServers, message: `${to}.tempo.password: is not sent by gRPC without TLS. Use 'https://' for the address, or remove it.` },
  { path: `${at}.namespace`, value: 'druid', environment: onServers, message: `${at}.namespace: is Druid's, whose rules are not those of collectors, got "druid". Give them one of their own, such as 'monitoring'.` },
  { path: `${at}.namespace`, value: 'kube-system', environment: onServers, message: `${at}.namespace: is not for them, got "kube-system". Give them a namespace of their own, such as 'monitoring'.` },
  { path: `${at}.namespace`, value: 'my_own', environment: onServers, message: `${at}.namespace: is not a DNS label, got "my_own". Use lower-case letters, digits and hyphens, 63 at the most.` },
  { path: `${at}.cluster`, value: 'my cluster', environment: onServers, message: `${at}.cluster: is not the name of a cluster, got "my cluster". Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends.` },
  { path: `${at}.image`, value: 'docker.io/grafana/alloy', environment: onServers, message: `${at}.image: is not an image with a tag or digest, got "docker.io/grafana/alloy". Write for example 'docker.io/grafana/alloy:v1.18.1'.` },
  { path: `${at}.image`, value: 'registry.example.com:5000/alloy', environment: onServers, message: `${at}.image: is not an image with a tag or digest, got "registry.example.com:5000/alloy". Write for example 'docker.io/grafana/alloy:v1.18.1'.` },
  { path: `${at}.logs`, value: undefined, environment: nothing, message: `${at}: collect nothing. Give at least one of metrics, logs, singleton, receiver, profiles; or remove them.` },
  { path: `${at}.profiles`, value: {}, environment: onServers, message: `${at}.profiles: has nothing to profile. Make 'observability.profiles' of type 'java' or 'ebpf', or remove it.` },
  { path: `${at}.logs`, value: {}, environment: nothing, message: `${at}.logs: has nowhere to send what it collects. Give 'observability.collectors.destination.loki', or remove it.` },
  { path: `${to}.prometheus`, value: undefined, environment: onServers, message: `${at}.metrics: has nowhere to send what it collects. Give 'observability.collectors.destination.prometheus', or remove it.` },
  { path: at, value: { destination: { type: 'endpoints', prometheus: servers.prometheus }, singleton: {} }, environment: onServers, message: `${at}.singleton.events: has nowhere to send what it collects. Give 'observability.collectors.destination.loki', or set it to false.` },
  { path: at, value: { destination: { type: 'endpoints', loki: servers.loki }, singleton: { rules: true } }, environment: onServers, message: `${at}.singleton.rules: has nowhere to send what it collects. Give 'observability.collectors.destination.ruler', or set it to false.` },
  { path: at, value: { destination: { type: 'grafana-cloud', instanceId: '1', key }, receiver: {} }, environment: onServers, message: `${at}.receiver: has nowhere to send what it collects. Give 'observability.collectors.destination.tempoHost' or 'observability.collectors.destination.pyroscopeHost', or remove it.` },
  { path: at, value: { destination: { type: 'endpoints', prometheus: { url: 'https://other.example.com/receive' } }, metrics: { openCost: true } }, environment: onServers, message: `${to}.prometheus.url: does not tell where OpenCost may ask, got "https://other.example.com/receive". Give an address that ends in '/api/v1/write' or '/api/v1/push', or remove 'observability.collectors.metrics.openCost'.` },
  { path: `${at}.singleton`, value: { cloudWatch: true }, environment: onServers, message: `${at}.singleton.cloudWatch: has no effect without 'aws', got true. Remove it.` },
  { path: `${at}.singleton`, value: { cloudWatch: true }, environment: existing, message: `${at}.singleton.cloudWatch: has no identity to ask with, got true. Set 'aws.controllers.alloy'.` },
  { path: `${at}.namespace`, value: 'telemetry', environment: onAws, message: `${at}.namespace: is not that of the identity of 'alloy-singleton', which asks CloudWatch, got "telemetry". Give 'monitoring', or set 'observability.collectors.singleton.cloudWatch' to false.` },
  { path: `${at}.receiver`, value: { tailSampling: { percent: 10 } }, environment: onServers, message: `${at}.receiver.replicas: is more than one, and each would see a part of a trace only, got 2. Give 1, or remove 'tailSampling'.` },
  { path: `${at}.logs`, value: { from: 'api', journal: true }, environment: onServers, message: `${at}.logs.journal: is a file on each node, which the API does not show, got true. Make 'from' 'files', or remove it.` },
  { path: `${at}.logs`, value: { namespaces: ['My Own'] }, environment: onServers, message: `${at}.logs.namespaces[0]: is not a DNS label, got "My Own". Use lower-case letters, digits and hyphens, 63 at the most.` },
  { path: `${at}.logs`, value: { namespaces: ['web', 'web'] }, environment: onServers, message: `${at}.logs.namespaces[1]: is read already, got "web". Remove it.` },
  { path: 'observability', value: { traces: { agent } }, environment: local, message: "observability.traces.endpoint: is missing, and nothing else receives them. Give it, or 'observability.collectors.receiver'." },
  { path: 'observability', value: { traces: { agent, endpoint: 'tempo:4318' } }, environment: local, message: `observability.traces.endpoint: is not an address, got "tempo:4318". Write for example 'http://tempo.example:4318'.` },
  { path: 'observability', value: { profiles: { type: 'agent', agent } }, environment: local, message: "observability.profiles.endpoint: is missing, and nothing else receives them. Give it, or 'observability.collectors.receiver'." },
  { path: 'observability', value: { traces: { agent }, collectors: { destination: { type: 'endpoints', pyroscope: servers.pyroscope }, receiver: {} } }, environment: local, message: 'observability.traces.endpoint: is missing, and the receiver has nowhere to send them. Give it, or a destination for traces.' },
  { path: 'observability', value: { profiles: { type: 'java' } }, environment: local, message: `observability.profiles.type: is done by a collector on each node, and there are none, got "java". Give 'observability.collectors'.` },
  { path: 'observability', value: { profiles: { type: 'ebpf' }, collectors: { destination: { type: 'endpoints', loki: servers.loki }, logs: {} } }, environment: local, message: `observability.profiles.type: has nowhere to send profiles, got "ebpf". Give 'observability.collectors.destination' one for profiles.` },
  { path: 'observability', value: { alerts: { labels: { 'my-team': 'a' } } }, environment: local, message: 'observability.alerts.labels.my-team: is not the name of a label of Prometheus. Use letters, digits and underscores, beginning with a letter.' },
  { path: 'observability', value: { alerts: { labels: { severity: 'a' } } }, environment: local, message: 'observability.alerts.labels.severity: is a reserved name. Rename the label.' },
  { path: 'observability', value: { alerts: { selectedBy: { 'a b': 'c' } } }, environment: local, message: `observability.alerts.selectedBy['a b']: is not the key of a label. Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends.` },
  { path: 'observability', value: { alerts: { selectedBy: { release: 'c d' } } }, environment: local, message: `observability.alerts.selectedBy.release: is not the value of a label, got "c d". Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends.` },
  { path: 'observability', value: { alerts: { thresholds: { objectives: { inTime: Duration.seconds(3) } } } }, environment: local, message: 'observability.alerts.thresholds.objectives.inTime: is not a bound of the histogram, got PT3S. Give one of 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300 seconds.' },
  { path: 'observability', value: { logs: { levels: { 'a b': 'info' } } }, environment: local, message: `observability.logs.levels['a b']: is not the name of a logger. Write for example 'org.apache.druid.server.coordinator', or 'root'.` },
  { path: 'observability', value: { dashboards: { namespace: 'My Own' } }, environment: local, message: 'observability.dashboards.namespace: is not a DNS label, got "My Own". Use lower-case letters, digits and hyphens, 63 at the most.' },
];

test.each(CASES)('$path = $value', ({ path, value, environment, message }) => {
  expect(told(localWith(path, value, environment))).toEqual([message]);
});

test('a key is never shown, wherever it is', () => {
  const places = ['instanceId', 'key.name', 'key.key', 'prometheusHost', 'prometheusUsername', 'lokiHost', 'tempoHost', 'pyroscopeHost'];
  for (const place of places) {
    const faults = told(localWith(`${to}.${place}`, 'glc_eyJvIjoi', onStack));
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toContain('eyJ');
  }
});

test('two ARNs for one Secret are one too many', () => {
  const password = (last: string) => ({ name: 'same', arn: `${arn}${last}` });
  const environment = localWith(
    to,
    { ...servers, loki: { ...servers.loki, password: password('x') }, ruler: { ...servers.ruler, password: password('y') } },
    onAws,
  );
  expect(told(environment)).toEqual(
    ['loki', 'ruler'].map((name) => `${to}.${name}.password.arn: is another one for the same Secret 'same'. Give one ARN, or two names.`),
  );
});
