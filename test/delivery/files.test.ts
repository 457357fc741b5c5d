import { manifestsOf, type Manifest } from '../../charts/app';
import { local } from '../../charts/config/environments/local';
import { filesOf, type Files } from '../../charts/delivery/files';
import { stepOf, steps } from '../../charts/delivery/steps';
import { localWith } from '../support/environment';
import { rich } from '../support/rich';

const object = (kind: string, name: string, component = 'broker') =>
  ({ apiVersion: 'v1', kind, metadata: { name, labels: { 'app.kubernetes.io/component': component } } }) satisfies Manifest;

test.each([
  [object('Namespace', 'druid'), '00-namespace/namespace-druid.yaml'],
  [object('RoleBinding', 'x'), '10-permissions/role-binding-x.yaml'],
  [object('NetworkPolicy', 'x'), '20-network/network-policy-x.yaml'],
  [object('ConfigMap', 'x-0123456789'), '30-configuration/config-map-x.yaml'],
  [object('StatefulSet', 'x', 'stream'), '40-dependencies/stateful-set-x.yaml'],
  [object('PodDisruptionBudget', 'x', 'historical'), '50-historical/pod-disruption-budget-x.yaml'],
  [object('Deployment', 'x-0123456789'), '60-broker/deployment-x-0123456789.yaml'],
])('%# has its file', (manifest, path) => {
  expect(Object.keys(filesOf([manifest]))).toEqual([path]);
});

const filesWith = (path: string, value: unknown) => filesOf(manifestsOf('local', localWith(path, value)));
const before = filesOf(manifestsOf('local', local));
const afterCommon = filesWith("druid.properties['druid.query.default.context.timeout']", 1_000);

test('a file keeps its name when its content changes', () => {
  expect(Object.keys(afterCommon)).toEqual(Object.keys(before));
  expect(afterCommon).not.toEqual(before);
});

test('a change of the common file rolls every role, and one of a single role that role alone', () => {
  const changed = (after: Files) =>
    Object.keys(before).filter((path) => /(deployment|stateful-set)/.test(path) && before[path] !== after[path]);
  expect(changed(afterCommon)).toHaveLength(4);
  expect(changed(filesWith("druid.roles.broker.default.properties['druid.broker.cache.useCache']", true))).toEqual([
    '60-broker/deployment-local-v1-druid-broker.yaml',
  ]);
});

test('two objects may not have one file', () => {
  expect(() => filesOf([object('Service', 'x'), object('Service', 'x')])).toThrow(
    "two objects have the file '60-broker/service-x.yaml'; give one of them another name",
  );
});

test('an object without a step is a defect, with its name', () => {
  expect(() => stepOf(object('Widget', 'x', 'nobody'))).toThrow("Widget 'x' belongs to no step of the rollout");
});

test('steps sort as they come', () => {
  expect(steps.map(({ name }) => name)).toEqual(steps.map(({ name }) => name).sort());
});

test('no step has charts, and anything of which they bring the definition', () => {
  const byStep = new Map<string, Set<string>>();
  for (const environment of Object.values(rich)) {
    for (const manifest of manifestsOf('test', environment)) {
      const { name } = stepOf(manifest);
      byStep.set(name, (byStep.get(name) ?? new Set()).add(manifest.kind));
    }
  }
  const installs = ['Application', 'HelmRelease', 'HelmRepository', 'OCIRepository'];
  const withCharts = [...byStep].filter(([, found]) => installs.some((kind) => found.has(kind)));
  expect(withCharts.map(([step, found]) => [step, [...found].sort()])).toEqual([['03-platform', installs]]);
});
