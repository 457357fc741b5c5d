import { Size } from 'cdk8s';

import { local } from '../../charts/config/environments/local';
import { plan } from '../../charts/druid/plan/plan';
import { textOf } from '../../charts/druid/properties/render';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';

/** Defects of the system that this one replaces, by their number in its analysis: none of them can be had here. */

const stores = { source: 'secret', name: 'stores' };
const withTls = localWith('druid.tls', { certificates: { type: 'cert-manager', issuer: 'druid' }, storePassword: stores });
const everyRole = (environment: typeof local | typeof withTls) => {
  const { servers, tasks, common } = plan('test', environment);
  return [...servers, ...tasks].map(({ group, role, properties }) => ({ group, role, properties: { ...common, ...properties } }));
};

describe('9: a keystore password in the chart', () => {
  test('key stores have their password from a Secret, whose content is nowhere', () => {
    for (const { properties } of everyRole(withTls)) {
      for (const [key, value] of Object.entries(properties)) {
        if (/StorePassword$/.test(key)) expect(textOf(value)).toBe('{"type":"environment","variable":"DRUID_KEY_STORE_PASSWORD"}');
      }
    }
    const certificates = rendered(withTls).ofKind('Certificate');
    expect(certificates.length).toBeGreaterThan(0);
    for (const certificate of certificates) {
      expect(at(certificate, 'spec.keystores.pkcs12.passwordSecretRef')).toEqual({ name: 'stores', key: 'password' });
    }
  });

  test('a password in plain text is refused', () => {
    const changeit = localWith("druid.properties['druid.client.https.keyStorePassword']", 'changeit', withTls);
    expect(() => plan('test', changeit)).toThrow(/holds a secret in plain text/);
  });
});

describe('10: host names that nobody verifies, and a key that is none', () => {
  test('host names are verified by all but those who ask task pods, which have no name that the overlord knows', () => {
    const lenient = everyRole(withTls).filter(({ properties }) => properties['druid.client.https.validateHostnames'] === false);
    expect(lenient.map(({ group }) => group.component)).toEqual(['coordinator', 'task']);
  });

  test('with indexers, they are verified by all', () => {
    const { cpu } = local.druid.roles.broker.default;
    const indexers = {
      type: 'indexers',
      capacity: 2,
      cpu,
      memory: Size.gibibytes(2),
      storage: local.druid.roles.historical.default.storage,
    };
    for (const { properties } of everyRole(localWith('druid.ingestion', indexers, withTls))) {
      expect(properties).not.toHaveProperty(['druid.client.https.validateHostnames']);
      expect(properties).not.toHaveProperty(['druid.server.http.enforceStrictSNIHostChecking']);
    }
  });

  test('what a process announces is covered by its certificate', () => {
    const certificates = rendered(withTls).ofKind('Certificate');
    for (const { properties, group } of everyRole(withTls)) {
      const [, ...domain] = textOf(properties['druid.host'] ?? '').split('.');
      const names = certificates.flatMap((certificate) => at(certificate, 'spec.dnsNames') as string[]);
      expect({ [group.component]: names }).toEqual({ [group.component]: expect.arrayContaining([`*.${domain.join('.')}`]) as string[] });
    }
  });

  test("'sniHostCheck' is refused", () => {
    expect(() => plan('test', localWith("druid.properties['druid.server.https.sniHostCheck']", false))).toThrow(/is not a property/);
  });
});

describe('13: one service account with all verbs on secrets, for queries and tasks alike', () => {
  const roles = rendered(local).ofKind('Role');
  const rules = roles.flatMap((role) => at(role, 'rules') as { resources: string[]; verbs: string[]; resourceNames?: string[] }[]);

  test('every role has an account of its own', () => {
    expect(
      rendered(local)
        .ofKind('ServiceAccount')
        .map(({ metadata }) => metadata.name),
    ).toEqual(roles.map(({ metadata }) => metadata.name));
    expect(roles.length).toBe(5);
  });

  test('no rule has a wildcard, or secrets', () => {
    for (const { resources, verbs } of rules) expect([...resources, ...verbs]).not.toEqual(expect.arrayContaining(['*']));
    for (const { resources } of rules) expect(resources).not.toContain('secrets');
  });

  test('ConfigMaps are read and written by name', () => {
    const unnamed = rules.filter(({ resources, resourceNames }) => resources.includes('configmaps') && resourceNames === undefined);
    expect(unnamed.map(({ verbs }) => verbs)).toEqual([['create']]);
  });
});

describe('34: everybody reaches everything', () => {
  const policies = rendered(local).ofKind('NetworkPolicy');

  test('the namespace denies by default, both ways', () => {
    const [deny] = policies.filter(({ metadata }) => metadata.name.endsWith('default-deny'));
    expect(deny && at(deny, 'spec')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  test('the metadata store is open to masters alone', () => {
    const store = rendered(local).find('NetworkPolicy', 'metadata-store');
    expect(at(store, 'spec.ingress[1]')).toBeUndefined();
    const instance = { 'app.kubernetes.io/instance': 'local-v1-druid' };
    expect(at(store, 'spec.ingress[0].from')).toEqual([
      { podSelector: { matchLabels: { 'app.kubernetes.io/component': 'coordinator', ...instance } } },
    ]);
  });
});

describe('45: an extension that is loaded for nothing, and a database by a fixed name', () => {
  test('no extension for IAM authentication is loaded where passwords are used', () => {
    expect(plan('test', local).common['druid.extensions.loadList']).not.toContain('druid-aws-rds-extensions');
  });

  test('the name of the database is the one of the environment', () => {
    const database = { type: 'postgresql', host: 'db.example.com', database: 'metadata', credentials: stores };
    const [coordinator] = everyRole(localWith('metadataStore', database)).filter(({ role }) => role.name === 'coordinator');
    expect(coordinator?.properties['druid.metadata.storage.connector.connectURI']).toBe('jdbc:postgresql://db.example.com:5432/metadata');
  });
});
