import { local } from '../../../charts/config/environments/local';
import { localWith } from '../../support/environment';
import { at, podOf, rendered, type ContainerManifest } from '../../support/manifests';

const { find } = rendered(local);
const { find: findApart } = rendered(localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} }));

const first = (containers: readonly ContainerManifest[]) => {
  const [container] = containers;
  if (container === undefined) throw new Error('a pod has a container');
  return container;
};

const SERVERS = [
  ['historical', find('StatefulSet', 'historical'), 'data/historical'],
  ['broker', find('Deployment', 'broker'), 'query/broker'],
  ['router', find('Deployment', 'router'), 'query/router'],
  ['coordinator', find('Deployment', 'coordinator'), 'master/coordinator-overlord'],
  ['overlord', findApart('Deployment', 'overlord'), 'master/coordinator-overlord'],
] as const;

describe.each(SERVERS)('%s', (name, workload, folder) => {
  const { spec, metadata } = podOf(workload);
  const container = first(spec.containers);

  test('is started by java with its own files', () => {
    const tree = '/opt/druid/conf/druid/cluster';
    expect([...(container.command ?? []), ...(container.args ?? [])]).toEqual([
      'java',
      `@${tree}/${folder}/jvm.config`,
      '-cp',
      `${tree}/_common:${tree}/${folder}:/opt/druid/lib/*`,
      'org.apache.druid.cli.Main',
      'server',
      name,
    ]);
  });

  test('is asked for /status/health and /status/ready, never for /status/selfDiscovered', () => {
    expect(container.startupProbe?.httpGet).toEqual({ path: '/status/health', port: 'http' });
    expect(container.readinessProbe?.httpGet).toEqual({ path: '/status/ready', port: 'http' });
    expect(container.livenessProbe?.httpGet).toEqual({ path: '/status/health', port: 'http' });
  });

  test('has more time to leave than it needs', () => {
    // Unannounced, requests answered, process ended.
    expect(spec.terminationGracePeriodSeconds).toBe(['coordinator', 'overlord'].includes(name) ? 5 + 20 + 15 : 10 + 30 + 15);
  });

  test('knows who and where it is', () => {
    const fields = (container.env ?? []).filter(({ valueFrom }) => valueFrom?.['fieldRef'] !== undefined);
    expect(fields.map(({ name: variable }) => variable)).toEqual(['POD_NAME', 'POD_NAMESPACE', 'POD_IP']);
  });

  test('runs as its own service account', () => {
    expect(spec.serviceAccountName).toBe(`local-v1-druid-${name}`);
  });

  test('has a label and an annotation, without which it could not announce itself', () => {
    expect(Object.keys(metadata.labels).length).toBeGreaterThan(0);
    expect(Object.keys(metadata.annotations ?? {}).length).toBeGreaterThan(0);
  });

  test('has as much memory as it asks for', () => {
    expect(container.resources.requests['memory']).toBe(container.resources.limits['memory']);
  });
});

const secretsOf = (name: string) =>
  (first(podOf(find(name === 'historical' ? 'StatefulSet' : 'Deployment', name)).spec.containers).env ?? [])
    .filter(({ valueFrom }) => valueFrom?.['secretKeyRef'] !== undefined)
    .map(({ name: variable }) => variable);

test.each([
  ['router', ['DRUID_INTERNAL_PASSWORD']],
  ['broker', ['DRUID_INTERNAL_PASSWORD', 'DEEP_STORAGE_ACCESS_KEY', 'DEEP_STORAGE_SECRET_KEY']],
  ['historical', ['DRUID_INTERNAL_PASSWORD', 'DEEP_STORAGE_ACCESS_KEY', 'DEEP_STORAGE_SECRET_KEY']],
  [
    'coordinator',
    [
      'DRUID_INTERNAL_PASSWORD',
      'DRUID_ADMIN_PASSWORD',
      'METADATA_STORE_USER',
      'METADATA_STORE_PASSWORD',
      'DEEP_STORAGE_ACCESS_KEY',
      'DEEP_STORAGE_SECRET_KEY',
    ],
  ],
])('%s gets the secrets that it needs and no others', (name, secrets) => {
  expect(secretsOf(name)).toEqual(secrets);
});

test('a coordinator waits for a database that is started with it, and for no other', () => {
  expect(podOf(find('Deployment', 'coordinator')).spec.initContainers?.[0]?.command?.[2]).toBe(
    'until (exec 3<>/dev/tcp/local-v1-druid-metadata-store/5432) 2>/dev/null; do sleep 1; done',
  );
  const external = { type: 'postgresql', host: 'db.example.com', credentials: { source: 'secret', name: 'db' } };
  const elsewhere = rendered(localWith('metadataStore', external)).find('Deployment', 'coordinator');
  expect(podOf(elsewhere).spec.initContainers).toBeUndefined();
});

test('a historical keeps its segments on a volume, whose fate is said', () => {
  const set = find('StatefulSet', 'historical');
  expect(at(set, 'spec.volumeClaimTemplates[0].spec.resources.requests.storage')).toBe('4Gi');
  expect(at(set, 'spec.persistentVolumeClaimRetentionPolicy')).toEqual({ whenDeleted: 'Delete', whenScaled: 'Delete' });
  const retained = rendered(localWith('druid.roles.historical.default.storage.retention', 'retain')).find('StatefulSet', 'historical');
  expect(at(retained, 'spec.persistentVolumeClaimRetentionPolicy')).toEqual({ whenDeleted: 'Retain', whenScaled: 'Retain' });
});

test('a second pod of a Deployment is ready before the first one leaves', () => {
  expect(at(find('Deployment', 'broker'), 'spec.strategy.rollingUpdate')).toEqual({ maxSurge: 1, maxUnavailable: 0 });
});

test('a budget guards a role from two pods on, and blocks no drain of a single one', () => {
  expect(rendered(local).ofKind('PodDisruptionBudget')).toEqual([]);
  const two = rendered(localWith('druid.roles.broker.default.replicas', 2));
  expect(two.ofKind('PodDisruptionBudget').map(({ metadata }) => metadata.name)).toEqual(['local-v1-druid-broker']);
  expect(at(two.find('PodDisruptionBudget', 'broker'), 'spec.maxUnavailable')).toBe(1);
});
