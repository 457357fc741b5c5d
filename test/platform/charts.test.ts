import { CHARTS } from '../../charts/config/platform/charts';
import { CONTROLLERS } from '../../charts/config/platform/controllers';
import { environments } from '../../charts/config/environments';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { resolve } from '../../charts/config/resolve';
import versions from '../../charts/config/versions.json';
import { CATALOGUE } from '../../charts/platform/charts/catalogue';
import { merged } from '../../charts/config/platform/merged';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';
import { existing } from '../support/rich/aws/existing';
import { bound } from '../support/rich/bound';
import { onArgoCd, onFlux } from '../support/rich/platform';
import known from './chart-values.json';

function resolved(input: unknown): AwsEnvironment {
  const { environment, faults } = resolve(input);
  if (environment?.aws === undefined || faults.length > 0) throw new Error('the environment has faults');
  return environment as AwsEnvironment;
}

const prod = resolved(environments.prod);

/** Objects of Kubernetes' own, in which a chart's values say only what it has by default. */
const OPEN = /(^|\.)(resources|nodeSelector)\./;

/** Paths of what is set, as deep as the charts' own values are known. */
function pathsOf(value: unknown, at: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || at.length === 4) return [at.join('.')];
  return Object.entries(value).flatMap(([key, below]) => pathsOf(below, [...at, key]));
}

test('the values of charts that are known are those of the versions that are installed', () => {
  expect(Object.fromEntries(Object.entries(known).map(([name, { version }]) => [name, version]))).toEqual(versions.charts);
});

test.each(CHARTS)('%s takes every value that it is given', (name) => {
  const { keys } = known[name];
  const takes = (path: string) =>
    OPEN.test(path) || keys.some((key) => key === path || key.startsWith(`${path}.`) || path.startsWith(`${key}.`));
  expect(pathsOf(CATALOGUE[name].values(prod)).filter((path) => path !== '' && !takes(path))).toEqual([]);
});

test.each([
  ['aws-load-balancer-controller', 'serviceAccount.name'],
  ['karpenter', 'serviceAccount.name'],
  ['external-dns', 'serviceAccount.name'],
  ['external-secrets', 'serviceAccount.name'],
  ['velero', 'serviceAccount.server.name'],
] as const)('%s runs as the service account that has its identity', (name, path) => {
  const values = CATALOGUE[name].values(prod) as never;
  expect([CATALOGUE[name].namespace, at(values, path)]).toEqual([CONTROLLERS[name].namespace, CONTROLLERS[name].serviceAccount]);
});

test('a cluster that AWS keeps whole needs none, and Karpenter is installed with its kinds before it', () => {
  const namesIn = (environment: keyof typeof environments) =>
    rendered(environments[environment])
      .ofKind('HelmRelease')
      .map(({ metadata }) => metadata.name);
  expect(namesIn('dev')).toEqual([]);
  expect(namesIn('prod')).toEqual([
    'aws-load-balancer-controller',
    'karpenter-crd',
    'karpenter',
    'external-secrets',
    'velero',
    'goldilocks',
  ]);
  const release = rendered(environments.prod)
    .ofKind('HelmRelease')
    .find(({ metadata }) => metadata.name === 'karpenter');
  expect(at(release as never, 'spec.dependsOn')).toEqual([{ name: 'karpenter-crd', namespace: 'kube-system' }]);
});

test('nothing is installed into a cluster that somebody else keeps, unless it is asked for', () => {
  const kept = bound({ ...existing, secrets: { type: 'external-secrets' } });
  const asked = { installer: { type: 'flux' }, charts: { keda: { enabled: true } } };
  expect(rendered(localWith('platform', { installer: { type: 'flux' } }, kept)).ofKind('HelmRelease')).toEqual([]);
  expect(
    rendered(localWith('platform', asked, kept))
      .ofKind('HelmRelease')
      .map(({ metadata }) => metadata.name),
  ).toEqual(['keda']);
});

test('Flux takes a chart of a registry by its tag, and one of a repository by its version', () => {
  const { ofKind } = rendered(onFlux);
  const certManager = ofKind('OCIRepository').find(({ metadata }) => metadata.name === 'cert-manager');
  expect(at(certManager as never, 'spec')).toEqual({
    url: 'oci://quay.io/jetstack/charts/cert-manager',
    interval: '24h',
    ref: { tag: '9.9.9' },
    layerSelector: { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', operation: 'copy' },
  });
  const release = ofKind('HelmRelease').find(({ metadata }) => metadata.name === 'keda');
  expect(at(release as never, 'spec.chart.spec')).toEqual({
    chart: 'keda',
    version: '9.9.9',
    sourceRef: { kind: 'HelmRepository', name: 'keda' },
  });
  expect(at(release as never, "spec.values['of-keda']")).toBe('rich');
});

test.each(CHARTS)('%s has the version and the values that are said', (name) => {
  const release = rendered(onFlux)
    .ofKind('HelmRelease')
    .find(({ metadata }) => metadata.name === name);
  const source = rendered(onFlux)
    .ofKind('OCIRepository')
    .find(({ metadata }) => metadata.name === name);
  expect(at(release as never, 'spec.chart.spec.version') ?? at(source as never, 'spec.ref.tag')).toBe('9.9.9');
  expect(at(release as never, `spec.values['of-${name}']`)).toBe('rich');
});

test('Argo CD takes them where Flux does, without the scheme of a registry', () => {
  const { ofKind } = rendered(localWith('platform.installer', { type: 'argo-cd' }, onFlux));
  expect(ofKind('HelmRelease')).toEqual([]);
  const sources = ofKind('Application').map((application) => [application.metadata.name, at(application, 'spec.source.repoURL')]);
  expect(sources).toContainEqual(['karpenter', 'public.ecr.aws/karpenter']);
  expect(sources).toContainEqual(['velero', 'https://vmware-tanzu.github.io/helm-charts']);
  expect(ofKind('Application').every(({ metadata }) => metadata['namespace'] === 'argocd')).toBe(true);
});

test('the kinds of Karpenter have one owner, which is never taken away with all nodes', () => {
  const crds = (name: string) =>
    at(
      rendered(onFlux)
        .ofKind('HelmRelease')
        .find(({ metadata }) => metadata.name === name) as never,
      'spec.upgrade.crds',
    );
  expect([crds('karpenter'), crds('karpenter-crd'), crds('velero')]).toEqual(['Skip', 'CreateReplace', 'CreateReplace']);
  const { ofKind } = rendered(localWith('platform.installer', { type: 'argo-cd' }, onFlux));
  const application = (name: string) => ofKind('Application').find(({ metadata }) => metadata.name === name) as never;
  expect(at(application('karpenter'), 'spec.source.helm.skipCrds')).toBe(true);
  expect(at(application('karpenter-crd'), 'spec.syncPolicy.automated.prune')).toBe(false);
});

test('values are joined level by level, and lists are replaced', () => {
  expect(merged({ a: { b: 1, c: [1] }, d: 2 }, { a: { c: [2] }, e: 3 })).toEqual({ a: { b: 1, c: [2] }, d: 2, e: 3 });
});

test('every namespace of a controller is made, and admits restricted pods alone', () => {
  const { ofKind } = rendered(onFlux);
  const made = new Map(ofKind('Namespace').map(({ metadata }) => [metadata.name, metadata['labels'] as Record<string, string>]));
  for (const { metadata } of ofKind('HelmRelease')) {
    const namespace = String(metadata['namespace']);
    if (namespace !== 'kube-system') expect(made.get(namespace)).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  }
});

test('backups go to the bucket of the environment, without pods and volumes', () => {
  const { ofKind } = rendered(environments.prod);
  expect(at(ofKind('BackupStorageLocation')[0] as never, 'spec.objectStorage.bucket')).toBe(environments.prod.bindings.DruidVeleroBucket);
  const schedules = ofKind('Schedule').map((schedule) => [at(schedule, 'spec.schedule'), at(schedule, 'spec.template.ttl')]);
  expect(schedules).toEqual([
    ['0 3 * * *', '2592000s'],
    ['0 4 * * 0', '7776000s'],
  ]);
  for (const schedule of ofKind('Schedule')) {
    expect(at(schedule, 'spec.template')).toMatchObject({ includedNamespaces: ['druid', 'api'], snapshotVolumes: false });
    expect(at(schedule, 'spec.template.excludedResources')).toContain('pods');
  }
  expect(rendered(onArgoCd).ofKind('Schedule')).toEqual([]);
});
