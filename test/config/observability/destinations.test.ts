import { local } from '../../../charts/config/environments/local';
import { destinationsOf, partsOf, portOfUrl, secretsOf } from '../../../charts/config/observability/destinations';
import { resolve } from '../../../charts/config/resolve';
import type { Destination } from '../../../charts/config/settings/observability/destination';

/** What a destination comes to, whatever else is at fault. */
function destinations(destination: Destination) {
  const { environment } = resolve({ ...local, observability: { collectors: { destination, logs: {} } } });
  if (environment === undefined) throw new Error('the environment cannot be understood');
  return destinationsOf(environment);
}

const key = { name: 'grafana' } as const;
const password = { name: 'grafana', key: 'key' };

test('a stack of Grafana Cloud has its paths, and traces its port', () => {
  expect(
    destinations({
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
    }),
  ).toEqual({
    prometheus: {
      url: 'https://prometheus.grafana.net/api/prom/push',
      query: 'https://prometheus.grafana.net/api/prom',
      username: '2',
      password,
    },
    ruler: { url: 'https://prometheus.grafana.net', username: '2', password },
    loki: { url: 'https://logs.grafana.net/loki/api/v1/push', username: '3', password },
    tempo: { url: 'tempo.grafana.net:443', insecure: false, username: '4', password },
    pyroscope: { url: 'https://profiles.grafana.net', username: '1', password },
  });
});

test('what a stack does not name is not sent', () => {
  expect(destinations({ type: 'grafana-cloud', instanceId: '1', key })).toEqual({});
});

test.each([
  ['http://prometheus:9090/api/v1/write', 'http://prometheus:9090'],
  ['http://mimir:9009/api/v1/push', 'http://mimir:9009/prometheus'],
  ['https://cortex.example.com/api/prom/push', 'https://cortex.example.com/api/prom'],
  ['https://other.example.com/receive', undefined],
])('what is written to %s is asked for at %s', (url, query) => {
  expect(destinations({ type: 'endpoints', prometheus: { url } }).prometheus?.query).toBe(query);
});

test.each([
  ['http://tempo:4317', 'tempo:4317', true],
  ['http://tempo', 'tempo:4317', true],
  ['https://tempo.example.com', 'tempo.example.com:443', false],
])('traces for %s go to %s', (url, to, insecure) => {
  expect(destinations({ type: 'endpoints', tempo: { url } }).tempo).toEqual({ url: to, insecure });
});

test.each([
  ['https://a.example.com', 443],
  ['http://a.example.com/path', 80],
  ['http://a:9009/api', 9009],
  ['a:443', 443],
  ['http://[::1]:9009', 9009],
])('the port of %s is %i', (url, port) => {
  expect(portOfUrl(url)).toBe(port);
});

test('an address has a scheme, a host, a port and a path, as far as it says them', () => {
  expect(partsOf('https://a.example.com:443/b')).toEqual({ scheme: 'https', host: 'a.example.com', port: '443', path: '/b' });
  expect(partsOf('a.example.com')).toEqual({ host: 'a.example.com', path: '' });
});

test('a Secret is there once, with all its keys', () => {
  const found = destinations({
    type: 'endpoints',
    prometheus: { url: 'https://a.example.com/api/v1/push', password: { name: 'b', key: 'y' } },
    loki: { url: 'https://a.example.com/push', password: { name: 'b', key: 'x', arn: 'arn' } },
    pyroscope: { url: 'https://a.example.com', password: { name: 'a' } },
  });
  expect(secretsOf(found)).toEqual([
    { name: 'a', arn: undefined, keys: ['key'] },
    { name: 'b', arn: 'arn', keys: ['x', 'y'] },
  ]);
});
