import { Duration } from 'cdk8s';

import type { Environment } from '../../charts/config/environment';
import { environments } from '../../charts/config/environments';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';
import { onArgoCd, onFlux, onGiven } from '../support/rich/platform';

const { dev, prod } = environments;
const PREFIX = 'alb.ingress.kubernetes.io/';

function annotationsOf(environment: Parameters<typeof rendered>[0]): Readonly<Record<string, string>> {
  const annotations = at(rendered(environment).find('Ingress', 'edge'), 'metadata.annotations') as Record<string, string>;
  return Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key.replace(PREFIX, ''), value]));
}

test.each([
  ['scheme', 'internet-facing'],
  ['subnets', prod.bindings.DruidPublicSubnetIds],
  ['certificate-arn', prod.bindings.DruidCertificateArn],
  ['wafv2-acl-arn', prod.bindings.DruidWebAclArn],
  ['listen-ports', '[{"HTTPS":443}]'],
  ['backend-protocol', 'HTTPS'],
  ['healthcheck-protocol', 'HTTPS'],
  ['healthcheck-path', '/status/health'],
  ['target-type', 'ip'],
  ['inbound-cidrs', '0.0.0.0/0'],
  ['external-dns.alpha.kubernetes.io/hostname', 'druid.example.com'],
])('on the internet, %s is %s', (name, value) => {
  expect(annotationsOf(prod)[name]).toBe(value);
});

test.each([
  ['scheme', 'internal'],
  ['subnets', 'subnet-0123456789abcdef0,subnet-0123456789abcdef1'],
  ['inbound-cidrs', '10.0.0.0/16'],
  ['wafv2-acl-arn', undefined],
  ['auth-type', undefined],
])('without a word about the internet, %s is %s', (name, value) => {
  expect(annotationsOf(onArgoCd)[name]).toBe(value);
});

test('who may come in are the network and its peers, where nothing is said', () => {
  const internal = localWith('aws.edge.internet', undefined, {
    ...prod,
    bindings: { ...prod.bindings, DruidWebAclArn: undefined },
  } as never);
  expect(annotationsOf(internal)['inbound-cidrs']).toBe('10.16.0.0/16,10.0.0.0/16');
});

test.each([
  ['five minutes, as Druid has it', {}, 360],
  ['what all of Druid has', { 'druid.properties': { 'druid.server.http.defaultQueryTimeout': 600_000 } }, 660],
  ['what one group of brokers has', { 'druid.roles.broker.default.properties': { 'druid.server.http.defaultQueryTimeout': 900_000 } }, 960],
])('a connection may be silent for a minute more than %s', (_, settings, seconds) => {
  const environment = Object.entries(settings).reduce<Environment>((changed, [path, value]) => localWith(path, value, changed), prod);
  expect(annotationsOf(environment)['load-balancer-attributes']).toContain(`idle_timeout.timeout_seconds=${seconds},`);
});

test('it may be silent for as long as is said', () => {
  expect(annotationsOf(localWith('aws.edge.idleTimeout', Duration.minutes(30), prod))['load-balancer-attributes']).toContain('=1800,');
});

test('clients that keep cookies stay with one router, as sessions of JDBC want it', () => {
  expect(annotationsOf(prod)['target-group-attributes']).toContain('stickiness.enabled=true,stickiness.type=lb_cookie');
});

test('people sign in at the load balancer where that is asked for', () => {
  const { 'auth-type': type, 'auth-idp-oidc': provider } = annotationsOf(onFlux);
  expect(type).toBe('oidc');
  expect(JSON.parse(provider ?? '')).toEqual({
    issuer: 'https://login.example.com',
    authorizationEndpoint: 'https://login.example.com/authorize',
    tokenEndpoint: 'https://login.example.com/token',
    userInfoEndpoint: 'https://login.example.com/userinfo',
    secretName: 'sign-in',
  });
});

test.each([
  ['ingress.k8s.aws/alb', prod],
  ['eks.amazonaws.com/alb', onArgoCd],
])('%s makes it', (controller, environment) => {
  const [ingressClass] = rendered(environment).ofKind('IngressClass');
  expect(at(ingressClass as never, 'spec.controller')).toBe(controller);
  expect(at(rendered(environment).find('Ingress', 'edge'), 'spec.ingressClassName')).toBe(ingressClass?.metadata.name);
});

test('its address is in the certificate of the router, which it asks by address whether it is well', () => {
  const { find, manifests } = rendered(prod);
  expect(at(find('Certificate', 'router'), 'spec.dnsNames')).toContain('druid.example.com');
  const files = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name.startsWith('prod-v1-druid-router-'));
  expect(JSON.stringify(files)).toContain('druid.server.http.enforceStrictSNIHostChecking=false');
});

test('where people sign in, the controller reads the secret of the client, and no other', () => {
  const { find } = rendered(onFlux);
  expect(at(find('Role', 'edge'), 'rules')).toEqual([
    { apiGroups: [''], resources: ['secrets'], resourceNames: ['sign-in'], verbs: ['get', 'list', 'watch'] },
  ]);
  expect(at(find('RoleBinding', 'edge'), 'subjects')).toEqual([
    { kind: 'ServiceAccount', name: 'aws-load-balancer-controller', namespace: 'kube-system' },
  ]);
  expect(
    rendered(prod)
      .ofKind('Role')
      .map(({ metadata }) => metadata.name),
  ).not.toContain('prod-v1-druid-edge');
});

test('a pod counts as ready once the load balancer has found it so', () => {
  const labels = (environment: Parameters<typeof rendered>[0]) =>
    rendered(environment)
      .ofKind('Namespace')
      .find(({ metadata }) => metadata.name === 'druid')?.metadata['labels'];
  expect(labels(prod)).toMatchObject({ 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' });
  expect(labels(dev)).not.toHaveProperty(['elbv2.k8s.aws/pod-readiness-gate-inject']);
});

test('the router lets the subnets of a load balancer in, and nobody but clients otherwise', () => {
  const from = (environment: Parameters<typeof rendered>[0]) =>
    JSON.stringify(at(rendered(environment).find('NetworkPolicy', 'router'), 'spec.ingress'));
  expect(from(prod)).toContain('{"ipBlock":{"cidr":"10.16.192.0/24"}},{"ipBlock":{"cidr":"10.16.193.0/24"}}');
  expect(from(dev)).not.toContain('ipBlock');
});

test('nothing leads in where nobody has asked for it', () => {
  const { ofKind } = rendered(dev);
  expect(['Ingress', 'IngressClass', 'Gateway', 'HTTPRoute'].flatMap(ofKind)).toEqual([]);
});

describe('a Gateway', () => {
  const { find, ofKind } = rendered(onGiven);

  test('takes its certificate from a Secret, and its class is what is said', () => {
    expect(at(find('Gateway', 'edge'), 'spec')).toMatchObject({
      gatewayClassName: 'shared',
      listeners: [{ port: 443, protocol: 'HTTPS', hostname: 'druid.platform.example.com', tls: { certificateRefs: [{ name: 'edge' }] } }],
    });
    expect(ofKind('Ingress')).toEqual([]);
  });

  test('leads to the router, and waits as long as a query may take', () => {
    expect(at(find('HTTPRoute', 'edge'), 'spec.rules')).toEqual([
      { backendRefs: [{ name: 'dev-v1-druid-router', port: 8888 }], timeouts: { request: '1200s' } },
    ]);
  });

  test('checks the certificate of the router where there is one', () => {
    const edge = { ...prod.aws.edge, internet: undefined };
    const bindings = { ...prod.bindings, DruidWebAclArn: undefined };
    const secured = {
      ...prod,
      bindings,
      aws: { ...prod.aws, edge: { ...edge, door: { type: 'gateway', className: 'shared' } } },
    } as unknown as Environment;
    expect(at(rendered(secured).find('BackendTLSPolicy', 'edge'), 'spec')).toEqual({
      targetRefs: [{ group: '', kind: 'Service', name: 'prod-v1-druid-router' }],
      validation: {
        hostname: 'prod-v1-druid-router.druid',
        caCertificateRefs: [{ group: '', kind: 'Secret', name: 'prod-v1-druid-router-tls' }],
      },
    });
    expect(at(rendered(secured).find('Gateway', 'edge'), 'spec.listeners[0].tls')).toBeUndefined();
  });
});
