import { Duration, Size } from 'cdk8s';

import { local } from '../../../charts/config/environments/local';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const { default: historical } = local.druid.roles.historical;
const { default: broker } = local.druid.roles.broker;

const tiers = localWith(
  'druid.loadRules',
  { _default: [{ type: 'loadByPeriod', period: Duration.days(30), tiers: { hot: 1, cold: 1 } }, { type: 'dropForever' }] },
  localWith('druid.roles.historical', {
    hot: {
      ...historical,
      priority: 10,
      zone: 'eu-west-1a',
      storage: { type: 'memory', size: Size.gibibytes(1) },
      memory: Size.gibibytes(2),
    },
    cold: { ...historical, storage: { type: 'node', size: Size.gibibytes(50) } },
  }),
);
const brokers = localWith(
  'druid.roles.router.routing',
  [
    { type: 'priority', min: 0, max: 1 },
    { type: 'manual', broker: 'reports' },
  ],
  localWith('druid.roles.broker', { default: broker, reports: { ...broker, tiers: ['cold'] } }, tiers),
);

const propertiesOf = (component: string) => plan('test', brokers).servers.find(({ group }) => group.component === component)?.properties;
const { find } = rendered(brokers);

test('a tier is a StatefulSet of its own, with its name in Druid', () => {
  expect(propertiesOf('historical-hot')).toMatchObject({ 'druid.server.tier': 'hot', 'druid.server.priority': 10 });
  expect(propertiesOf('historical-cold')).toMatchObject({ 'druid.server.tier': 'cold' });
  expect(propertiesOf('historical-cold')).not.toHaveProperty(['druid.server.priority']);
  for (const tier of ['hot', 'cold']) {
    expect(at(find('StatefulSet', `historical-${tier}`), 'spec.selector.matchLabels')).toEqual({
      'app.kubernetes.io/component': `historical-${tier}`,
      'app.kubernetes.io/instance': 'local-v1-druid',
    });
  }
});

test("the tier 'default' is Druid's own default", () => {
  const [server] = plan('test', local).servers;
  expect(server?.group.component).toBe('historical');
  expect(server?.properties).not.toHaveProperty(['druid.server.tier']);
});

test('a cache in memory is a volume in memory, and in no request for disk', () => {
  const { spec } = podOf(find('StatefulSet', 'historical-hot'));
  expect(at({ spec } as never, 'spec.volumes')).toContainEqual({ name: 'segment-cache', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } });
  expect(spec.containers[0]?.resources.requests).toEqual({ cpu: '200m', memory: '2Gi' });
  expect(find('StatefulSet', 'historical-hot').metadata).toBeDefined();
  expect(at(find('StatefulSet', 'historical-hot'), 'spec.volumeClaimTemplates')).toBeUndefined();
});

test('a tier of one zone asks for it, and is not spread over others', () => {
  const { spec } = podOf(rendered(localWith('druid.roles.historical.hot.replicas', 2, brokers)).find('StatefulSet', 'historical-hot'));
  expect(spec).toMatchObject({ nodeSelector: { 'topology.kubernetes.io/zone': 'eu-west-1a' } });
  expect(spec).not.toHaveProperty('topologySpreadConstraints');
  expect(spec).toHaveProperty('affinity');
});

test('the startup probe has the time that the cache takes', () => {
  const seconds = (component: string) => {
    const probe = podOf(find('StatefulSet', component)).spec.containers[0]?.startupProbe;
    return (probe?.periodSeconds ?? 0) * (probe?.failureThreshold ?? 0);
  };
  expect(seconds('historical-hot')).toBe(612);
  expect(seconds('historical-cold')).toBe(1_062);
});

test('load rules are in the form of the API, with the names of Druid', () => {
  const rules = rendered(brokers).find('ConfigMap', 'load-rules');
  expect(JSON.parse((at(rules, 'data') as Record<string, string>)['_default.json'] ?? '')).toEqual([
    { type: 'loadByPeriod', period: 'P30D', includeFuture: true, tieredReplicants: { hot: 1, cold: 1 } },
    { type: 'dropForever' },
  ]);
});

test('a group of brokers announces a service of its own, and asks the tiers that it is for', () => {
  expect(propertiesOf('broker')).toMatchObject({ 'druid.service': 'druid/broker' });
  expect(propertiesOf('broker')).not.toHaveProperty(['druid.broker.segment.watchedTiers']);
  expect(propertiesOf('broker-reports')).toMatchObject({
    'druid.service': 'druid/broker-reports',
    'druid.broker.segment.watchedTiers': ['cold'],
  });
});

test('the router knows all groups, and how to choose', () => {
  expect(propertiesOf('router')).toMatchObject({
    'druid.router.sql.enable': true,
    'druid.router.tierToBrokerMap': { _default_tier: 'druid/broker', cold: 'druid/broker-reports' },
    'druid.router.strategies': [
      { type: 'priority', minPriority: 0, maxPriority: 1 },
      { type: 'manual', defaultManualBrokerService: 'druid/broker-reports' },
    ],
  });
});

test('servers take the connections of all groups of brokers', () => {
  expect(propertiesOf('historical-hot')).toMatchObject({ 'druid.server.http.numThreads': 2 * 30 + 10 });
});

test('one policy opens all tiers to all brokers', () => {
  const historicals = find('NetworkPolicy', 'historical');
  const several = (values: readonly string[]) => ({
    matchLabels: { 'app.kubernetes.io/instance': 'local-v1-druid' },
    matchExpressions: [{ key: 'app.kubernetes.io/component', operator: 'In', values }],
  });
  expect(at(historicals, 'spec.podSelector')).toEqual(several(['historical-hot', 'historical-cold']));
  expect(at(historicals, 'spec.ingress[0].from[0].podSelector')).toEqual(several(['broker', 'broker-reports']));
});
