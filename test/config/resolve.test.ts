import { podsOf } from '../../charts/config/replicas';
import { local } from '../../charts/config/environments/local';
import { ConfigurationError } from '../../charts/config/fault';
import { resolve } from '../../charts/config/resolve';
import versions from '../../charts/config/versions.json';
import { plan } from '../../charts/druid/plan/plan';
import { localWith } from '../support/environment';

const { environment } = resolve(local);

test.each([
  ['namespace', 'druid'],
  ['tags', {}],
  ['network', { clusterDomain: 'cluster.local' }],
])('%s has a default', (key, value) => {
  expect(environment?.[key as 'namespace']).toEqual(value);
});

test('Druid has the default version', () => {
  expect(environment?.druid).toMatchObject({
    version: versions.druid.default,
    extensions: [],
    properties: {},
  });
});

test('a role has one pod by default', () => {
  const broker = environment?.druid.roles.broker['default'];
  expect(broker && podsOf(broker)).toEqual({ least: 1, most: 1 });
});

test('volumes are retained by default', () => {
  const resolved = resolve(localWith('druid.roles.historical.default.storage.retention', undefined)).environment;
  expect(resolved?.druid.roles.historical['default']?.storage).toMatchObject({ retention: 'retain' });
});

test('an input that is nothing at all is told so', () => {
  expect(resolve(undefined).faults).toEqual([{ path: 'environment', problem: 'is missing', remedy: 'Give an object with its settings' }]);
});

test('a fault of shape does not hide a fault of rules elsewhere', () => {
  const { faults } = resolve({ ...localWith('druid.roles.broker.default.replicas', 0), namespace: 'default' });
  expect(faults.map(({ path }) => path)).toEqual(['druid.roles.broker.default.replicas', 'namespace']);
});

describe('an environment of kind eks', () => {
  const eks = localWith('kind', 'eks');

  test.each(['druid.authentication.admin', 'druid.authentication.internal', 'metadataStore.credentials', 'deepStorage.credentials'])(
    'may not have development credentials at %s',
    (path) => {
      expect(resolve(eks).faults).toContainEqual({
        path,
        problem: "puts a password in plain text into an environment of kind 'eks'",
        remedy: "Use { source: 'secret', name: '...' }; development credentials are for kind 'local'",
      });
    },
  );

  test.each(['metadataStore.type', 'deepStorage.type', 'stream.type'])('may not have a single pod as %s', (path) => {
    expect(resolve(eks).faults).toContainEqual(expect.objectContaining({ path, got: 'in-cluster' }));
  });
});

test.each([
  ['druid.authentication.admin.password', ['hunter2']],
  ['druid.authentication.admin', { source: 'vault', password: 'hunter2' }],
  ['druid.authentication', [{ password: 'hunter2' }]],
  ["druid.properties['druid.s3.accessKey']", 'hunter2'],
  ["druid.properties['druid.metadata.storage.connector.password']", 'hunter2'],
])('no message shows a secret that is misplaced at %s', (path, value) => {
  const environment = localWith(path, value);
  expect(() => plan('test', environment)).toThrow(ConfigurationError);
  expect(() => plan('test', environment)).not.toThrow(/hunter2/);
});
