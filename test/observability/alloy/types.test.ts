import { discovery } from '../../../charts/observability/alloy/components/discovery';
import { loki } from '../../../charts/observability/alloy/components/loki';
import { otelcol } from '../../../charts/observability/alloy/components/otelcol';
import { prometheus } from '../../../charts/observability/alloy/components/prometheus';
import { pyroscope } from '../../../charts/observability/alloy/components/pyroscope';
import { remote } from '../../../charts/observability/alloy/components/remote';
import { entry, map, nonsensitive, text } from '../../../charts/observability/alloy/functions';

const secret = remote.kubernetes.secret('gc', { namespace: 'a', name: 'b' });
const key = entry(secret.data, 'key');
const metrics = prometheus.remote_write('gc', {});
const logs = loki.write('gc', {});
const named = { regions: [], metric: [], namespace: 'a', dimensions: map({}) };
const pods = discovery.kubernetes('pods', { role: 'pod' });

/** Never run: each line is refused by the compiler, or it says that it expected so. */
export const REFUSED = [
  // @ts-expect-error an argument is misspelt
  () => discovery.kubernetes('a', { role: 'pod', namespace: {} }),
  // @ts-expect-error a block's argument is misspelt
  () => discovery.kubernetes('a', { role: 'pod', namespaces: { name: [] } }),
  // @ts-expect-error a required argument is missing
  () => prometheus.scrape('a', { forward_to: [metrics.receiver] }),
  // @ts-expect-error a required argument of a block is missing
  () => loki.write('a', { endpoint: [{ name: 'b' }] }),
  // @ts-expect-error there is no such role
  () => discovery.kubernetes('a', { role: 'pods' }),
  // @ts-expect-error a secret is no string
  () => loki.write('a', { endpoint: [{ url: key }] }),
  // @ts-expect-error a secret is no part of a string
  () => text`https://${key}`,
  // @ts-expect-error a secret is no label
  () => map({ a: key }),
  // @ts-expect-error a secret is not written down
  () => loki.write('a', { endpoint: [{ url: 'b', basic_auth: { username: 'c', password: 'd' } }] }),
  // @ts-expect-error what receives logs receives no metrics
  () => prometheus.scrape('a', { targets: pods.targets, forward_to: [logs.receiver] }),
  // @ts-expect-error what receives metrics receives no logs
  () => loki.process('a', { forward_to: [metrics.receiver] }),
  // @ts-expect-error what receives metrics takes no OTLP
  () => otelcol.processor.batch('a', { output: { metrics: [metrics.receiver] } }),
  // @ts-expect-error what receives logs receives no profiles
  () => pyroscope.java('a', { targets: pods.targets, forward_to: [logs.receiver] }),
  // @ts-expect-error a receiver is no target
  () => prometheus.scrape('a', { targets: metrics.receiver, forward_to: [] }),
  // @ts-expect-error nothing is sent to what only sends
  (): unknown => pods.receiver,
  // @ts-expect-error a time has a unit
  () => prometheus.scrape('a', { targets: pods.targets, forward_to: [], scrape_interval: '30' }),
  // @ts-expect-error a stage has one name
  () => loki.process('a', { forward_to: [], 'stage.*': [{ cri: {}, output: { source: 'a' } }] }),
  // @ts-expect-error a stage is misspelt
  () => loki.process('a', { forward_to: [], 'stage.*': [{ regexp: { expression: 'a' } }] }),
  // @ts-expect-error memory has a limit
  () => otelcol.processor.memory_limiter('a', { check_interval: '1s', output: {} }),
  // @ts-expect-error a policy says what its type is about
  () => otelcol.processor.tail_sampling('a', { policy: [{ name: 'b', type: 'latency' }], output: {} }),
  // @ts-expect-error a named resource has a label
  () => prometheus.exporter.cloudwatch('a', { sts_region: 'b', static: [named] }),
];

test('a secret that is shown is a string, and a string may be kept as a secret', () => {
  const shown = nonsensitive(key);
  expect(() => loki.write('a', { endpoint: [{ url: shown, basic_auth: { username: shown, password: shown } }] })).not.toThrow();
});

test('what the compiler refuses is written down', () => {
  expect(REFUSED.length).toBeGreaterThan(0);
});
