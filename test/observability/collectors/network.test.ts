import type { Environment } from '../../../charts/config/environment';
import { at } from '../../support/manifests';
import { collecting, ENVIRONMENTS, SERVERS } from './environments';
import { collected, workloadsIn } from './rendered';

const everything = ENVIRONMENTS['a stack, with everything'] as Environment;
const egress = (environment: Environment, name: string) => at(collected(environment).find('NetworkPolicy', name), 'spec.egress');
const ingress = (environment: Environment, name: string) => at(collected(environment).find('NetworkPolicy', name), 'spec.ingress');
const tcp = (...ports: readonly number[]) => ports.map((port) => ({ port, protocol: 'TCP' }));
const inNamespace = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });

test.each(Object.entries(ENVIRONMENTS))('in %s, nothing talks unless it is said', (_, environment) => {
  const { ofKind } = collected(environment);
  const [denied, ...others] = ofKind('NetworkPolicy');
  expect(denied).toHaveProperty('spec', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  const restricted = workloadsIn(environment).filter((workload) => at(workload, 'spec.template.spec.hostNetwork') !== true);
  expect(others.map(({ metadata }) => metadata.name).sort()).toEqual(restricted.map(({ metadata }) => metadata.name).sort());
});

test('agents of Druid reach the receiver, at its ports, and nobody else does', () => {
  expect(ingress(everything, 'alloy-receiver')).toEqual([
    { from: [{ podSelector: {} }], ports: tcp(12345) },
    { from: [inNamespace('druid')], ports: tcp(4317, 4318, 4040) },
  ]);
  expect(collected(everything).find('Service', 'alloy-receiver')).toHaveProperty('spec.ports', [
    { name: 'otlp-grpc', port: 4317, targetPort: 'otlp-grpc' },
    { name: 'otlp-http', port: 4318, targetPort: 'otlp-http' },
    { name: 'profiles', port: 4040, targetPort: 'profiles' },
  ]);
});

test('the collector of metrics reaches what it reads: Druid, nodes, its namespace, cert-manager, and where it sends', () => {
  expect(egress(everything, 'alloy-metrics')).toEqual([
    { to: [expect.objectContaining({ podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } })], ports: expect.anything() as unknown },
    { to: [{ ipBlock: { cidr: '10.16.0.0/16' } }, { ipBlock: { cidr: '172.20.0.0/16' } }], ports: tcp(443) },
    { to: [{ podSelector: {} }], ports: tcp(12345) },
    { to: [inNamespace('druid')], ports: tcp(9000) },
    { to: [{ ipBlock: { cidr: '10.16.0.0/16' } }], ports: tcp(10250) },
    { to: [{ ipBlock: { cidr: '10.16.0.0/16' } }], ports: tcp(9100) },
    { to: [{ podSelector: {} }], ports: tcp(8080) },
    { to: [{ podSelector: {} }], ports: tcp(9003) },
    {
      to: [{ ...inNamespace('cert-manager'), podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cert-manager' } } }],
      ports: tcp(9402),
    },
    { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { namespaceSelector: {} }], ports: tcp(443) },
  ]);
});

test.each([
  ['logs', 3100],
  ['receiver', 4317],
  ['receiver', 4040],
  ['metrics', 9009],
] as const)('%s are sent to port %i of servers of your own', (role, port) => {
  const environment = collecting({ [role]: {} }, SERVERS);
  expect(egress(environment, `alloy-${role}`)).toContainEqual({
    to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { namespaceSelector: {} }],
    ports: tcp(port),
  });
});

test('who asks CloudWatch reaches the agent that has its credentials', () => {
  expect(JSON.stringify(egress(everything, 'alloy-singleton'))).toContain('169.254.170.23/32');
  expect(JSON.stringify(egress(everything, 'alloy-logs'))).not.toContain('169.254.170.23/32');
});

test('what monitors name may be anywhere', () => {
  expect(egress(ENVIRONMENTS['what monitors name'] as Environment, 'alloy-metrics')).toContainEqual({});
});

test('who has no rights does not reach the API server', () => {
  const text = JSON.stringify(egress(ENVIRONMENTS['a receiver of profiles alone'] as Environment, 'alloy-receiver'));
  expect(text).not.toContain('6443');
  expect(JSON.stringify(egress(ENVIRONMENTS['a receiver alone'] as Environment, 'alloy-receiver'))).toContain('6443');
});
