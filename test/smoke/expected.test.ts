import { dev } from '../../charts/config/environments/dev';
import { local } from '../../charts/config/environments/local';
import { prod } from '../../charts/config/environments/prod';
import { expectedOf } from '../../smoke/expected';
import { secretsOf } from '../../smoke/expected-secrets';

test.each(Object.entries({ local, dev, prod }))(
  '%s: every workload and every kind of task has a pod that is looked at',
  (name, environment) => {
    const { workloads, pods, plan } = expectedOf(name, environment);
    expect(workloads.length).toBeGreaterThanOrEqual(plan.servers.length);
    const templates = pods.filter(({ of }) => of.startsWith('ConfigMap/'));
    expect(templates).toHaveLength(plan.tasks.length);
  },
);

test('Secrets are those of workloads and tasks, with the keys that they ask for', () => {
  expect(expectedOf('local', local).secrets.map(({ name, keys }) => `${name}: ${keys.join(' ')}`)).toEqual([
    'local-v1-druid-admin: password',
    'local-v1-druid-deep-storage: password username',
    'local-v1-druid-metadata-store: password username',
    'local-v1-druid-system: password',
  ]);
});

test('the Secret of a certificate has both stores', () => {
  const { secrets } = expectedOf('prod', prod);
  expect(secrets.find(({ name }) => name === 'prod-v1-druid-router-tls')?.keys).toEqual(['keystore.p12', 'truststore.p12']);
});

test('every way in which a pod refers to a Secret is found, but for those that it can do without', () => {
  const spec = {
    initContainers: [{ env: [{ valueFrom: { secretKeyRef: { name: 'init', key: 'a' } } }] }],
    containers: [
      { envFrom: [{ secretRef: { name: 'from' } }], env: [{ valueFrom: { secretKeyRef: { name: 'may', key: 'b', optional: true } } }] },
    ],
    volumes: [
      { secret: { secretName: 'volume', items: [{ key: 'c' }] } },
      { projected: { sources: [{ secret: { name: 'projected', items: [{ key: 'd' }] } }] } },
      { secret: { secretName: 'may', optional: true } },
    ],
    imagePullSecrets: [{ name: 'pull' }],
  };
  const { environment } = expectedOf('local', local);
  expect(secretsOf(environment, [{ of: 'Job/one', namespace: 'druid', spec }]).map(({ name, keys }) => [name, ...keys])).toEqual([
    ['from'],
    ['init', 'a'],
    ['projected', 'd'],
    ['pull', '.dockerconfigjson'],
    ['volume', 'c'],
  ]);
});
