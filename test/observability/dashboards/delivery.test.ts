import type { Manifest } from '../../../charts/app';
import type { ResolvedEnvironment } from '../../../charts/config/schema/resolved';
import { dashboardsOf } from '../../../charts/observability/dashboards/dashboards';
import { at } from '../../support/manifests';
import { objectsOf, observed } from './rendered';

const asConfigMaps = observed({ dashboards: {} });
const byOperator = observed({
  dashboards: { as: { type: 'grafana-operator', instance: { dashboards: 'grafana' } }, folder: 'Data', namespace: 'grafana' },
});

function found(environment: ResolvedEnvironment, kind: string, name: string): Manifest {
  const [object, ...others] = objectsOf(environment).filter((other) => other.kind === kind && other.metadata.name === name);
  if (object === undefined || others.length > 0) throw new Error(`not one object is ${kind} ${name}`);
  return object;
}

const configMap = found(asConfigMaps, 'ConfigMap', 'local-v1-druid-dashboard-overview');
const custom = found(byOperator, 'GrafanaDashboard', 'local-v1-druid-dashboard-overview');

test('an environment that wants none has none', () => {
  expect(objectsOf(observed({}))).toEqual([]);
});

test.each([
  ['ConfigMap', asConfigMaps],
  ['GrafanaDashboard', byOperator],
])('there is a %s of each dashboard', (kind, environment) => {
  const names = objectsOf(environment).map((object) => [object.kind, object.metadata.name]);
  expect(names).toEqual(dashboardsOf(environment).map(({ name }) => [kind, `local-v1-druid-dashboard-${name}`]));
});

test('the sidecar of Grafana finds a ConfigMap by its label', () => {
  expect(at(configMap, 'metadata.labels.grafana_dashboard')).toBe('1');
});

test('the sidecar puts it into the folder', () => {
  expect(at(configMap, 'metadata.annotations')).toEqual({ grafana_folder: 'Druid' });
});

test('a ConfigMap holds the dashboard under a name that no other has', () => {
  expect(at(configMap, 'data')).toEqual({ 'druid-overview.json': dashboardsOf(asConfigMaps)[0]?.json });
});

test('it has the labels of everything of the environment', () => {
  expect(at(configMap, 'metadata.labels')).toMatchObject({
    'app.kubernetes.io/component': 'dashboards',
    'app.kubernetes.io/instance': 'local-v1-druid',
  });
});

test('a GrafanaDashboard is of the version that the operator serves', () => {
  expect(custom.apiVersion).toBe('grafana.integreatly.org/v1beta1');
});

test('a GrafanaDashboard holds the dashboard', () => {
  expect(at(custom, 'spec.json')).toBe(dashboardsOf(byOperator)[0]?.json);
});

test('a GrafanaDashboard says in which folder it is', () => {
  expect(at(custom, 'spec.folder')).toBe('Data');
});

test('a GrafanaDashboard is shown by the Grafana with the labels', () => {
  expect(at(custom, 'spec.instanceSelector')).toEqual({ matchLabels: { dashboards: 'grafana' } });
});

test('that Grafana may be in another namespace', () => {
  expect(at(custom, 'spec.allowCrossNamespaceImport')).toBe(true);
});

test('they are in the namespace that they are to be in', () => {
  expect(custom.metadata.namespace).toBe('grafana');
});

test('without one they are where Druid is', () => {
  expect(configMap.metadata.namespace).toBe(asConfigMaps.namespace);
});

test('where there are collectors they are with these', () => {
  const collected = { ...asConfigMaps.observability, collectors: { namespace: 'telemetry' } as never };
  const [first] = objectsOf({ ...asConfigMaps, observability: collected });
  expect(first?.metadata.namespace).toBe('telemetry');
});
