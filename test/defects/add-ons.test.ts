import { CHARTS } from '../../charts/config/platform/charts';
import { environments } from '../../charts/config/environments';
import versions from '../../charts/config/versions.json';
import { CATALOGUE } from '../../charts/platform/charts/catalogue';
import { localWith } from '../support/environment';
import { at, isOfDruid, podOf, rendered } from '../support/manifests';
import { onArgoCd, onFlux } from '../support/rich/platform';

/** Defects of the system that this one replaces, by their number in its analysis: those of what it installs beside Druid. */

const { dev, prod, local } = environments;
const valuesOf = (name: string, environment = onFlux) => {
  const release = rendered(environment)
    .ofKind('HelmRelease')
    .find(({ metadata }) => metadata.name === name);
  return at(release as never, 'spec.values') as Readonly<Record<string, unknown>>;
};

test('9: a password of key stores in a chart: it is random, and comes from where secrets are kept', () => {
  const text = JSON.stringify(rendered(prod).manifests);
  expect(text).not.toContain('changeit');
  expect(JSON.stringify(rendered(prod).find('ExternalSecret', 'key-stores'))).toContain(prod.bindings.DruidKeyStoresSecretArn);
});

test('11: a key of a service read at synth: no Secret with a value is rendered for EKS', () => {
  for (const environment of [dev, prod, onFlux, onArgoCd]) expect(rendered(environment).ofKind('Secret')).toEqual([]);
});

test('21, 22: controllers that lack rights: each runs as the service account that has an identity, and is told cluster, network and queue', () => {
  expect(valuesOf('aws-load-balancer-controller', prod)).toMatchObject({
    clusterName: 'prod-v1-druid-eks',
    region: 'eu-west-1',
    vpcId: prod.bindings.DruidVpcId,
    serviceAccount: { name: 'aws-load-balancer-controller' },
  });
  expect(valuesOf('karpenter', prod)).toMatchObject({
    serviceAccount: { name: 'karpenter' },
    settings: { clusterName: 'prod-v1-druid-eks', interruptionQueue: prod.bindings.DruidKarpenterQueueName },
  });
});

test('31: a reloader that no workload asks for anything: files roll pods by their names, and it is not installed', () => {
  for (const environment of [dev, prod]) {
    const { manifests, ofKind } = rendered(environment);
    expect(JSON.stringify(manifests)).not.toContain('reloader');
    for (const workload of [...ofKind('Deployment'), ...ofKind('StatefulSet')].filter(isOfDruid)) {
      expect(JSON.stringify(podOf(workload))).toMatch(/"configMap":\{"name":"[\w-]+-[0-9a-f]{10}"\}/);
    }
  }
});

test('33: a StorageClass without encryption, and a key without use: volumes are encrypted with the key of the environment', () => {
  for (const environment of [dev, prod]) {
    const [storageClass] = rendered(environment).ofKind('StorageClass');
    expect(storageClass).toMatchObject({
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
      parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: environment.bindings.DruidKeyArn },
    });
    expect(JSON.stringify(rendered(environment).ofKind('StatefulSet'))).toContain(`"storageClassName":"${storageClass?.metadata.name}"`);
  }
});

test('36: two that drain a node that is about to go: Karpenter alone does', () => {
  const queue = prod.bindings.DruidKarpenterQueueName;
  const told = rendered(prod).manifests.filter((manifest) => JSON.stringify(manifest).includes(queue));
  expect(told.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['HelmRelease karpenter']);
});

test('37: records of others taken away, and a certificate that no challenge reaches: names are added alone, in zones that are named', () => {
  expect(valuesOf('external-dns')).toMatchObject({
    policy: 'upsert-only',
    extraArgs: ['--zone-id-filter=Z00000000000000000001'],
    txtOwnerId: 'example',
  });
  expect(JSON.stringify(rendered(prod).manifests)).not.toMatch(/letsencrypt|acme/i);
  expect(JSON.stringify(rendered(prod).find('Ingress', 'edge'))).toContain(prod.bindings.DruidCertificateArn);
});

test('38: releases that are rolled back by deleting them: what is installed is synced, put right, and tried again', () => {
  for (const release of rendered(onFlux).ofKind('HelmRelease')) {
    expect(at(release, 'spec.driftDetection.mode')).toBe('enabled');
    expect(at(release, 'spec.upgrade.remediation')).toEqual({ retries: 3, remediateLastFailure: true });
  }
  for (const application of rendered(onArgoCd).ofKind('Application')) {
    expect(at(application, 'spec.syncPolicy.automated')).toEqual({ prune: true, selfHeal: true });
  }
});

test('38: one failure that stops all: no release waits for another, but for one whose kinds it needs itself', () => {
  const waiting = rendered(onFlux)
    .ofKind('HelmRelease')
    .filter((release) => at(release, 'spec.dependsOn') !== undefined)
    .map((release): readonly [string, unknown] => [release.metadata.name, at(release, 'spec.dependsOn')]);
  expect(waiting).toEqual([
    ['aws-load-balancer-controller', [{ name: 'cert-manager', namespace: 'cert-manager' }]],
    ['karpenter', [{ name: 'karpenter-crd', namespace: 'kube-system' }]],
  ]);
});

test('39: no switches, and one cloud alone: each chart can be left out, and local needs none', () => {
  for (const name of CHARTS) {
    const all = rendered(onFlux).ofKind('HelmRelease');
    expect(all.map(({ metadata }) => metadata.name)).toContain(name);
    const without = rendered(localWith(`platform.charts['${name}'].enabled`, false, onFlux)).ofKind('HelmRelease');
    expect(without.map(({ metadata }) => metadata.name)).not.toContain(name);
  }
  expect(rendered(local).ofKind('HelmRelease')).toEqual([]);
});

test('41, 42: versions that nobody has fixed: each is one number, in one file', () => {
  expect(Object.keys(versions.charts).toSorted()).toEqual([...CHARTS].toSorted());
  for (const version of Object.values(versions.charts)) expect(version).toMatch(/^v?\d+\.\d+\.\d+$/);
  for (const { repository } of Object.values(CATALOGUE)) expect(repository.url).toMatch(/^(https|oci):\/\//);
});

test('45: a database that is reached without a certificate, and a token that nobody asks for', () => {
  for (const environment of [dev, prod]) {
    const text = JSON.stringify(rendered(environment).manifests);
    expect(text).toContain('?sslmode=verify-full&sslrootcert=');
    expect(text).toContain('druid-aws-rds-extensions');
    expect(text).toMatch(/druid\.metadata\.storage\.connector\.password=\{\\"type\\":\\"aws-rds-token\\"/);
  }
});
