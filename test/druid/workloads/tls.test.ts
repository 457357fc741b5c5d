import { Duration } from 'cdk8s';

import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const storePassword = { source: 'secret', name: 'stores' };
const issued = localWith('druid.tls', {
  certificates: {
    type: 'cert-manager',
    issuer: 'private',
    kind: 'ClusterIssuer',
    duration: Duration.days(10),
    renewBefore: Duration.days(3),
  },
  storePassword,
});
const existing = localWith('druid.tls', { certificates: { type: 'secrets' }, storePassword });
const { find, ofKind } = rendered(issued);

test('a certificate covers every pod of its component, by the name behind the headless Service', () => {
  expect(at(find('Certificate', 'historical'), 'spec')).toEqual({
    secretName: 'local-v1-druid-historical-tls',
    issuerRef: { name: 'private', kind: 'ClusterIssuer', group: 'cert-manager.io' },
    dnsNames: ['*.local-v1-druid-historical-pods.druid.svc.cluster.local'],
    duration: '864000s',
    renewBefore: '259200s',
    privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' },
    keystores: { pkcs12: { create: true, passwordSecretRef: { name: 'stores', key: 'password' } } },
  });
});

test("the router's covers the names of its clients as well", () => {
  const { find: found } = rendered(localWith('druid.roles.router.dnsNames', ['druid.example.com'], issued));
  expect(at(found('Certificate', 'router'), 'spec.dnsNames')).toEqual([
    '*.local-v1-druid-router-pods.druid.svc.cluster.local',
    'local-v1-druid-router',
    'local-v1-druid-router.druid',
    'local-v1-druid-router.druid.svc',
    'local-v1-druid-router.druid.svc.cluster.local',
    'localhost',
    'druid.example.com',
  ]);
});

test('every component has one, tasks too', () => {
  expect(
    ofKind('Certificate')
      .map(({ metadata }) => metadata.name.replace('local-v1-druid-', ''))
      .sort(),
  ).toEqual(['broker', 'coordinator', 'historical', 'router', 'task']);
});

test('certificates that somebody else keeps are not made', () => {
  expect(rendered(existing).ofKind('Certificate')).toEqual([]);
});

test.each(['broker', 'router', 'coordinator'])('%s finds its name by its address', (name) => {
  const [container] = podOf(find('Deployment', name)).spec.containers;
  expect(container?.command).toEqual(['bash', '-c', 'export POD_HOST="${POD_IP//[.:]/-}" && exec java "$@"', 'java']);
});

test('a pod of a StatefulSet has a name', () => {
  const [container] = podOf(find('StatefulSet', 'historical')).spec.containers;
  expect(container?.command).toEqual(['java']);
});

test('probes speak TLS, and name a host that the certificate covers', () => {
  const [container] = podOf(find('Deployment', 'broker')).spec.containers;
  for (const probe of [container?.startupProbe, container?.readinessProbe, container?.livenessProbe]) {
    expect(probe?.httpGet).toMatchObject({
      scheme: 'HTTPS',
      httpHeaders: [{ name: 'Host', value: 'kubelet.local-v1-druid-broker-pods.druid.svc.cluster.local' }],
    });
  }
});

test('key and trust store are mounted for the user of the pod alone, and the password is a variable', () => {
  const { spec } = podOf(find('Deployment', 'broker'));
  expect(at({ spec } as never, 'spec.volumes')).toContainEqual({
    name: 'tls',
    secret: { secretName: 'local-v1-druid-broker-tls', defaultMode: 0o440 },
  });
  expect(spec.containers[0]?.env).toContainEqual({
    name: 'DRUID_KEY_STORE_PASSWORD',
    valueFrom: { secretKeyRef: { name: 'stores', key: 'password' } },
  });
});

test.each([
  ['broker', 8282],
  ['router', 9088],
  ['coordinator', 8281],
])('%s serves on the TLS port, and policies open no other', (name, port) => {
  const [container] = podOf(find('Deployment', name)).spec.containers;
  expect(container?.ports).toContainEqual({ name: 'http', containerPort: port });
  const text = JSON.stringify(at(find('NetworkPolicy', name), 'spec.ingress'));
  expect([...new Set([...text.matchAll(/"port":(\d+)/g)].map(([, found]) => Number(found)))].sort()).toEqual([port, 9000].sort());
});

test('tasks have a Service for their names, which there is no other need for', () => {
  expect(at(find('Service', 'task-pods'), 'spec')).toMatchObject({ clusterIP: 'None', publishNotReadyAddresses: true });
  expect(() => rendered(localWith('druid.tls', undefined)).find('Service', 'task-pods')).toThrow(/0 objects/);
});
