import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { manifestsOf, type Manifest } from '../charts/app';
import type { Environment } from '../charts/config/environment';
import { environments } from '../charts/config/environments';
import { resolve } from '../charts/config/resolve';
import { managedSecretsOf } from '../charts/config/secrets/managed-secrets';
import { destinationsOf, secretsOf } from '../charts/config/observability/destinations';
import { credentialsOf, requiredSecretNameOf } from '../charts/config/secrets/secrets';
import { filesOfEnvironment } from '../charts/synth';
import { at, podOf, type PodTemplate } from './support/manifests';
import { ROOT } from './support/sources';
import { parse } from 'yaml';

const catalogue = Object.entries<Environment>(environments);

/** What every environment that ships promises. */
describe.each(catalogue)('dist/%s', (name, environment) => {
  const files = filesOfEnvironment(name, environment);
  const manifests = manifestsOf(name, environment);
  const text = Object.values(files).join('\n');
  const names = (kind: string) => manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name);
  const templates = [
    ...manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind)).map(podOf),
    ...taskTemplates(manifests),
  ];

  test('is what the environment renders to, file by file', () => {
    const folder = join(ROOT, 'dist', name);
    const committed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
    expect(committed.map((path) => relative('.', path)).sort()).toEqual(Object.keys(files).sort());
    for (const [path, content] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
  });

  test('renders to the same twice', () => {
    expect(filesOfEnvironment(name, environment)).toEqual(files);
  });

  test('has one object per kind and name', () => {
    const keys = manifests.map(({ kind, metadata }) => `${kind} ${String(metadata['namespace'])} ${metadata.name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has no traces of time, of Helm or of ZooKeeper', () => {
    // By this, Go tells how times are written.
    expect(text.replaceAll('2006-01-02T15:04:05', '')).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d/);
    expect(text).not.toMatch(/helm\.sh|meta\.helm/);
    expect(text).not.toMatch(/druid\.zk\.(service\.host|paths)/);
  });

  test('has its Secrets where development says so, and nowhere else', () => {
    const secrets = manifests.filter(({ kind }) => kind === 'Secret');
    expect(secrets.length > 0).toBe(environment.kind === 'local');
    for (const secret of secrets) {
      expect(Object.values(at(secret, 'metadata.annotations') as Record<string, string>).join()).toContain('for local development only');
    }
  });

  test('holds no password outside of Secrets', () => {
    const passwords = manifests.filter(({ kind }) => kind === 'Secret').map((secret) => String(at(secret, 'stringData.password')));
    const elsewhere = JSON.stringify(manifests.filter(({ kind }) => kind !== 'Secret'));
    for (const password of passwords) expect(elsewhere).not.toContain(password);
  });

  test('labels every object, the namespace as restricted', () => {
    for (const { metadata } of manifests) expect(metadata['labels']).toMatchObject({ 'app.kubernetes.io/managed-by': 'cdk8s' });
    const namespace = manifests.find(({ kind }) => kind === 'Namespace');
    expect(namespace?.metadata['labels']).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  });

  test('puts every other object into its namespace', () => {
    const { metadata } = manifests.find(({ kind }) => kind === 'Namespace') ?? {};
    expect(metadata?.name).toBe('druid');
    // Of the cluster as a whole, or of controllers and clients in namespaces of their own.
    const own = ['druid', resolved(environment).observability.collectors?.namespace];
    const elsewhere = manifests.filter(({ kind, metadata: { namespace } }) => !own.includes(namespace as string) && !isOfCluster(kind));
    const besides = elsewhere.filter(
      ({ kind, metadata: { name: called } }) =>
        !BESIDE.includes(kind) && !/-msk-(sa|client)$|^amazon-vpc-cni$|-alloy-metrics$/.test(called),
    );
    expect(besides.map((manifest) => manifest.metadata.name)).toEqual([]);
  });

  test('selects pods by labels that they have and that never change', () => {
    for (const manifest of manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind))) {
      const selector = at(manifest, 'spec.selector.matchLabels') as Record<string, string>;
      expect(podOf(manifest).metadata.labels).toMatchObject(selector);
      expect(Object.keys(selector)).toEqual(['app.kubernetes.io/component', 'app.kubernetes.io/instance']);
    }
  });

  test('refers only to ConfigMaps, Secrets and service accounts that are there', () => {
    const referred = [...JSON.stringify([manifests, templates]).matchAll(/"configMap":\{"name":"([^"]+)"/g)].map(([, found]) => found);
    for (const found of referred) expect(names('ConfigMap')).toContain(found);
    for (const { spec } of templates) if (spec.serviceAccountName) expect(names('ServiceAccount')).toContain(spec.serviceAccountName);
    const keys = [...JSON.stringify(templates).matchAll(/"secretKeyRef":\{"key":"[^"]+","name":"([^"]+)"/g)].map(([, found]) => found);
    expect(keys.length).toBeGreaterThan(0);
    // Some are kept by somebody else, as the environment says.
    const kept = credentialsOf(resolved(environment)).flatMap(({ credentials }) =>
      credentials.source === 'secret' ? [credentials.name] : [],
    );
    // Others are made of what AWS Secrets Manager keeps.
    const brought = managedSecretsOf(resolved(environment)).map(({ purpose }) => requiredSecretNameOf(resolved(environment), purpose));
    const ofDestination = secretsOf(destinationsOf(resolved(environment))).map(({ name: found }) => found);
    for (const found of keys) expect([...names('Secret'), ...kept, ...brought, ...ofDestination]).toContain(found);
  });

  test('makes ConfigMaps of pods immutable', () => {
    // Nobody here mounts the load rules, what clients are told, rules and dashboards: they are handed over as they are.
    const mounted = manifests.filter(
      ({ kind, metadata }) =>
        kind === 'ConfigMap' && !/-(load-rules|msk-client)$|^amazon-vpc-cni$|-dashboard-|-alerts$/.test(metadata.name),
    );
    for (const manifest of mounted) expect(at(manifest, 'immutable')).toBe(true);
  });

  test('runs restricted pods only, each container with a read-only root and a memory limit', () => {
    for (const { spec } of templates) {
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          readOnlyRootFilesystem: true,
        });
        expect(container.resources.limits['memory']).toMatch(/^\d+(Mi|Gi)$/);
        expect(container.image).toMatch(/:[^:]+$/);
        expect(container.image).not.toMatch(/:latest$/);
      }
    }
  });

  test('gives no two ports of a pod the same number', () => {
    for (const { spec } of templates) {
      const ports = spec.containers.flatMap((container) => (container.ports ?? []).map(({ containerPort }) => containerPort));
      expect(new Set(ports).size).toBe(ports.length);
    }
  });

  test('gives pods that need no API a token neither', () => {
    for (const { spec } of templates) if (spec.serviceAccountName === undefined) expect(spec.automountServiceAccountToken).toBe(false);
  });
});

test('dist/local stays within 6 GiB, with a task running', () => {
  const manifests = manifestsOf('local', environments.local);
  const pods = [...manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind)).map(podOf), ...taskTemplates(manifests)];
  const limits = pods.flatMap(({ spec }) => spec.containers.map(({ resources }) => Number.parseInt(resources.limits['memory'] ?? '', 10)));
  expect(limits.reduce((sum, limit) => sum + limit, 0)).toBe(5_440);
});

/** Kinds that are of no namespace. */
function isOfCluster(kind: string): boolean {
  return /^(Namespace|NodePool|NodeClass|EC2NodeClass|StorageClass|VolumeSnapshotClass|IngressClass|PriorityClass|ClusterRole(Binding)?)$|^ValidatingAdmissionPolicy/.test(
    kind,
  );
}

/** Kinds that are where the controllers are. */
const BESIDE = ['HelmRelease', 'HelmRepository', 'OCIRepository', 'BackupStorageLocation', 'Schedule'];

/** Templates of tasks are text inside of ConfigMaps. */
function resolved(environment: Environment) {
  const { environment: found } = resolve(environment);
  if (found === undefined) throw new Error('the environment cannot be understood');
  return found;
}

function taskTemplates(manifests: readonly Manifest[]): readonly PodTemplate[] {
  return manifests
    .filter(({ kind }) => kind === 'ConfigMap')
    .map((manifest) => (at(manifest, 'data') as Record<string, string>)['base.yaml'])
    .flatMap((text) => (text === undefined ? [] : [(parse(text) as { template: PodTemplate }).template]));
}
