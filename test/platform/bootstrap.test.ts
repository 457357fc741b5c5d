import { environments } from '../../charts/config/environments';
import { bootstrapSql } from '../../charts/platform/bootstrap/sql';
import { localWith } from '../support/environment';
import { at, podOf, rendered, type ContainerManifest } from '../support/manifests';
import { onArgoCd } from '../support/rich/platform';

const { dev, local } = environments;
const { ofKind } = rendered(dev);
const [job] = ofKind('Job');
if (job === undefined) throw new Error('there is no Job');
const { spec } = podOf(job);

/** The variables of `psql`: what they are, or which key of which Secret. */
function variablesOf([container]: readonly ContainerManifest[]) {
  return Object.fromEntries(
    (container?.env ?? []).map(({ name, value, valueFrom }) => {
      const { name: secret, key } = (valueFrom?.['secretKeyRef'] ?? {}) as { name?: string; key?: string };
      return [name, value ?? `${secret} ${key}`];
    }),
  );
}

test('it asks the database as the administrator that RDS has made, and checks its certificate', () => {
  expect(variablesOf(spec.containers)).toEqual({
    PGHOST: dev.bindings.DruidMetadataStoreHost,
    PGPORT: '5432',
    PGDATABASE: 'druid',
    PGSSLMODE: 'verify-full',
    PGSSLROOTCERT: '/authorities/rds.pem',
    PGCONNECT_TIMEOUT: '10',
    PGUSER: 'dev-v1-druid-metadata-store-admin username',
    PGPASSWORD: 'dev-v1-druid-metadata-store-admin password',
    DRUID_LOGIN: 'druid',
  });
});

test('it takes the authorities of RDS from the image that has them', () => {
  expect(spec.initContainers?.map(({ image, command }) => [image, command])).toEqual([
    [
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/dev-v1-druid:38.0.0',
      ['cp', '/opt/druid/conf/rds/global-bundle.pem', '/authorities/rds.pem'],
    ],
  ]);
});

test('it has no token of Kubernetes, and reaches the database and nothing else', () => {
  expect(spec.automountServiceAccountToken).toBe(false);
  const policy = ofKind('NetworkPolicy').find(({ metadata }) => metadata.name.endsWith('-bootstrap'));
  expect(at(policy as never, 'spec.ingress')).toBeUndefined();
  expect(JSON.stringify(at(policy as never, 'spec.egress[1]'))).toBe(
    '{"ports":[{"port":5432,"protocol":"TCP"}],"to":[{"ipBlock":{"cidr":"10.0.0.0/16"}}]}',
  );
});

test('it is another Job when anything of it is other', () => {
  const [other] = rendered(localWith('metadataStore.database', 'other', dev)).ofKind('Job');
  expect(other?.metadata.name).toMatch(/^dev-v1-druid-bootstrap-[0-9a-f]{10}$/);
  expect(other?.metadata.name).not.toBe(job.metadata.name);
});

test('where Druid has a password, it is set, and tokens are no way in any more', () => {
  const [withPassword] = rendered(onArgoCd).ofKind('Job');
  expect(variablesOf(podOf(withPassword as never).spec.containers)).toMatchObject({
    DRUID_LOGIN: 'dev-v1-druid-metadata-store username',
    DRUID_LOGIN_PASSWORD: 'dev-v1-druid-metadata-store password',
  });
  expect(bootstrapSql(false)).toMatch(/REVOKE rds_iam[^]+ALTER ROLE :"login" PASSWORD :'password';/);
  expect(bootstrapSql(false)).not.toContain('GRANT rds_iam');
});

test('where Druid has none, it logs in by token, and no password is ever set', () => {
  expect(bootstrapSql(true)).toContain('GRANT rds_iam TO :"login";');
  expect(bootstrapSql(true)).not.toContain('PASSWORD');
});

test('a database that is no part of the foundation is left alone', () => {
  expect(rendered(local).ofKind('Job')).toEqual([]);
});

test('it runs where masters do, as it has their image', () => {
  const pod = podOf(rendered(environments.prod).ofKind('Job')[0] as never).spec as unknown as Readonly<Record<string, unknown>>;
  const masters = podOf(rendered(environments.prod).find('Deployment', 'coordinator')).spec as unknown as Readonly<Record<string, unknown>>;
  expect([pod['nodeSelector'], pod['tolerations']]).toEqual([masters['nodeSelector'], masters['tolerations']]);
  expect(pod['nodeSelector']).toEqual({ 'example.com/node-class': 'masters' });
});
