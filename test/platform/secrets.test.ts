import { parse } from 'yaml';

import { CONFIDED } from '../../charts/config/secrets/confided';
import { environments } from '../../charts/config/environments';
import { groupsOf } from '../../charts/config/groups';
import { resolve } from '../../charts/config/resolve';
import { roleOf } from '../../charts/druid/roles';
import { purposesOf } from '../../charts/druid/workloads/variables';
import { at, isOfDruid, podOf, rendered } from '../support/manifests';
import { rich } from '../support/rich';
import { onArgoCd, onFlux } from '../support/rich/platform';

const { dev, prod } = environments;

test.each(Object.entries(rich))('what roles of %s are told in confidence is what they have a right to read', (_, environment) => {
  const { environment: resolved } = resolve(environment);
  if (resolved === undefined) throw new Error('the environment cannot be understood');
  for (const group of groupsOf(resolved)) {
    const both = group.role === 'coordinator' && resolved.druid.roles.overlord === undefined;
    const confided = new Set([...CONFIDED[group.role], ...(both ? CONFIDED.overlord : [])]);
    expect(new Set(purposesOf(roleOf(resolved, group)))).toEqual(confided);
  }
});

describe('the Secrets Store', () => {
  const { find, ofKind } = rendered(dev);

  test('gives each service account the secrets that its role may read', () => {
    const secretsOf = (component: string) =>
      (at(find('SecretProviderClass', component), 'spec.secretObjects') as { secretName: string }[]).map(({ secretName }) => secretName);
    expect(secretsOf('coordinator')).toEqual(['dev-v1-druid-admin', 'dev-v1-druid-system']);
    expect(secretsOf('historical')).toEqual(['dev-v1-druid-system']);
    expect(secretsOf('bootstrap')).toEqual(['dev-v1-druid-metadata-store-admin']);
  });

  test('takes them by their ARN, as the pod itself, and says the region', () => {
    const { parameters } = at(find('SecretProviderClass', 'router'), 'spec') as { parameters: Record<string, string> };
    expect(parameters).toMatchObject({ region: 'eu-west-1', usePodIdentity: 'true' });
    expect(parse(parameters['objects'] ?? '')).toEqual([
      {
        objectName: dev.bindings.DruidInternalSecretArn,
        objectType: 'secretsmanager',
        objectAlias: 'system',
        jmesPath: [
          { path: 'username', objectAlias: 'system-username' },
          { path: 'password', objectAlias: 'system-password' },
        ],
      },
    ]);
  });

  test('is mounted by every pod whose Secrets it makes', () => {
    for (const manifest of ['Deployment', 'StatefulSet', 'Job'].flatMap(ofKind).filter(isOfDruid)) {
      const { spec } = podOf(manifest) as unknown as { spec: { serviceAccountName: string; volumes: { csi?: object }[] } };
      expect(spec.volumes).toContainEqual({
        name: 'secrets',
        csi: {
          driver: 'secrets-store.csi.k8s.io',
          readOnly: true,
          volumeAttributes: { secretProviderClass: spec.serviceAccountName },
        },
      });
    }
  });

  test('takes a secret that was there before by the ARN that is given', () => {
    const objects = String(at(rendered(onArgoCd).find('SecretProviderClass', 'router'), 'spec.parameters.objects'));
    expect(objects).toContain('arn:aws:secretsmanager:eu-west-1:111122223333:secret:directory');
    expect(objects).toContain('of-DruidCookiesSecretArn');
  });
});

describe('the External Secrets Operator', () => {
  const { find, ofKind } = rendered(prod);

  test('keeps a Secret for each purpose, of a store of the namespace', () => {
    const ofDruid = ofKind('ExternalSecret').filter(isOfDruid);
    expect(ofDruid.map(({ metadata }) => metadata.name)).toEqual([
      'prod-v1-druid-admin',
      'prod-v1-druid-system',
      'prod-v1-druid-oidc-client',
      'prod-v1-druid-oidc-cookies',
      'prod-v1-druid-key-stores',
      'prod-v1-druid-metadata-store-admin',
    ]);
    expect(at(find('ExternalSecret', 'admin'), 'spec')).toEqual({
      refreshInterval: '3600s',
      secretStoreRef: { kind: 'SecretStore', name: 'prod-v1-druid' },
      target: { name: 'prod-v1-druid-admin', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
      data: ['username', 'password'].map((key) => ({
        secretKey: key,
        remoteRef: { key: prod.bindings.DruidAdminSecretArn, property: key },
      })),
    });
  });

  test('is mounted by nobody', () => {
    expect(JSON.stringify(rendered(prod).manifests)).not.toContain('secrets-store.csi.k8s.io');
    expect(ofKind('SecretProviderClass')).toEqual([]);
  });

  test('asks for a user only where there is one', () => {
    const keys = (at(find('ExternalSecret', 'key-stores'), 'spec.data') as { secretKey: string }[]).map(({ secretKey }) => secretKey);
    expect(keys).toEqual(['password']);
  });
});

test('a Secret that is there already is named, and nothing makes it', () => {
  const { manifests, ofKind } = rendered(rich.onGiven);
  expect([...ofKind('ExternalSecret'), ...ofKind('SecretProviderClass'), ...ofKind('SecretStore'), ...ofKind('Secret')]).toEqual([]);
  expect(JSON.stringify(manifests)).toContain('"secretKeyRef":{"key":"password","name":"elsewhere"}');
});

test('a word that says that a secret has changed rolls the pods that have read it', () => {
  const annotation = (environment: typeof onFlux) => podOf(rendered(environment).find('Deployment', 'coordinator')).metadata.annotations;
  const { druid } = onFlux;
  const changed = {
    ...onFlux,
    druid: { ...druid, authentication: { ...druid.authentication, admin: { ...druid.authentication.admin, revision: 'second' } } },
  } as typeof onFlux;
  expect(annotation(changed)).not.toEqual(annotation(onFlux));
});
