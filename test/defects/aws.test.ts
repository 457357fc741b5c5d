import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dev } from '../../charts/config/environments/dev';
import { resolve } from '../../charts/config/resolve';
import { FOUNDATIONS, foundationOf, type Resource } from '../support/infra/templates';
import { grantsOf } from '../support/infra/policies';
import { sourcesBelow, ROOT } from '../support/sources';
import { localWith } from '../support/environment';

/** Defects of the system that this one replaces, by their number in its analysis: those of what it makes on AWS. */

const prod = foundationOf('prod');
const everywhere = (type: string) => FOUNDATIONS.flatMap((name) => foundationOf(name).ofType(type));
const grants = FOUNDATIONS.flatMap((name) => foundationOf(name).ofType('AWS::IAM::Role').flatMap(grantsOf));
const rulesOf = ({ Properties }: Resource) => (Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] }).Rules;

test('1: no segment ever expires', () => {
  for (const bucket of everywhere('AWS::S3::Bucket').filter(({ id }) => id.startsWith('segments'))) {
    const expiring = rulesOf(bucket).filter((rule) => 'ExpirationInDays' in rule);
    // What a task has shuffled is called after the task, which no datasource can be: intervals come after the name of one.
    for (const { Prefix } of expiring) expect(Prefix).toMatch(/^segments\/shuffle-data\/(index_parallel|compact|coordinator-issued)_$/);
  }
});

test('2, 7, 8: what is in the repository is all there is, and every environment synthesizes from it', () => {
  expect(FOUNDATIONS.map((name) => foundationOf(name).resources.length).filter((count) => count < 20)).toEqual([]);
});

test('3: databases are encrypted, backed up for two weeks or what is asked for, kept and protected', () => {
  for (const { Properties, DeletionPolicy } of [
    ...prod.ofType('AWS::RDS::DBCluster'),
    ...foundationOf('existing').ofType('AWS::RDS::DBInstance'),
  ]) {
    expect(Properties).toMatchObject({ StorageEncrypted: true, DeletionProtection: true });
    expect(Number(Properties['BackupRetentionPeriod'])).toBeGreaterThan(7);
    expect(DeletionPolicy).toBe('Retain');
  }
});

test('4: nothing empties a bucket, and buckets outlive their stack', () => {
  expect(everywhere('Custom::S3AutoDeleteObjects')).toEqual([]);
  for (const { DeletionPolicy } of prod.ofType('AWS::S3::Bucket')) expect(DeletionPolicy).toBe('Retain');
});

test('6: policies of buckets name no role, so that none has to be there before', () => {
  for (const { Properties } of everywhere('AWS::S3::BucketPolicy')) {
    expect(JSON.stringify(Properties['PolicyDocument'])).not.toMatch(/:role\/|"AWS":\{/);
  }
});

test('11: no password is read at synth, nor in a template', () => {
  for (const { path, text } of sourcesBelow('infra'))
    expect([path, /unsafePlainText|unsafeUnwrap|fromSecretAttributes/.test(text)]).toEqual([path, false]);
  for (const { Properties } of everywhere('AWS::SecretsManager::Secret')) expect(Properties).not.toHaveProperty('SecretString');
});

test('12: the API server is private unless ranges are named, and then for those alone', () => {
  for (const name of ['dev', 'prod', 'automatic'] as const) {
    expect(foundationOf(name).the('AWS::EKS::Cluster').Properties['ResourcesVpcConfig']).toMatchObject({ EndpointPublicAccess: false });
  }
  const { faults } = resolve(localWith('aws.cluster', { type: 'new', publicAccessFrom: ['0.0.0.0/0'] }, dev));
  expect(faults.map(({ path }) => path)).toEqual(['aws.cluster.publicAccessFrom[0]']);
});

test('13: each role of Druid has rights of its own, and queries cannot write', () => {
  const writers = prod
    .ofType('AWS::IAM::Role', 'identity')
    .filter((role) => grantsOf(role).some((grant) => grant.startsWith('WriteSegments')));
  expect(writers.map(({ id }) => id.replace(/role[0-9A-F]{8}$/, ''))).toEqual(['identitytask']);
});

test('14: nobody of Druid touches volumes or the passwords of others', () => {
  const ofDruid = FOUNDATIONS.flatMap((name) =>
    foundationOf(name)
      .ofType('AWS::IAM::Role', 'identity')
      .filter(({ stack }) => stack === 'storage')
      .flatMap(grantsOf),
  );
  expect(ofDruid.length).toBeGreaterThan(50);
  expect(ofDruid.filter((grant) => grant.includes('ec2:'))).toEqual([]);
  const task = grantsOf(foundationOf('managed').the('AWS::IAM::Role', 'identitytaskrole'));
  expect(task.filter((grant) => /secret-admin|metadata-store/.test(grant))).toEqual([]);
});

test('15: nothing here deletes what is kept, and what holds data cannot be deleted by a slip', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(Object.values(scripts).filter((script) => /destroy|delete|rm /.test(script))).toEqual([]);
  expect(prod.the('AWS::RDS::DBCluster').Properties['DeletionProtection']).toBe(true);
  expect(prod.the('AWS::EKS::Cluster').Properties['DeletionProtection']).toBe(true);
  expect(foundationOf('automatic').the('AWS::EKS::Cluster').Properties['DeletionProtection']).toBe(false);
});

test('23: segments do not pass a NAT gateway, each zone has one, and pods have addresses', () => {
  const gateways = prod
    .ofType('AWS::EC2::VPCEndpoint')
    .filter(({ Properties }) => JSON.stringify(Properties['ServiceName']).includes('.s3'));
  expect(gateways).toHaveLength(1);
  expect(prod.ofType('AWS::EC2::NatGateway')).toHaveLength(3);
  for (const { Properties } of prod.ofType('AWS::EC2::Subnet', 'vpcprivate')) expect(Properties['CidrBlock']).toMatch(/\/18$/);
});

test('33: every key is rotated and used, and volumes are encrypted where the driver asks for it', () => {
  for (const { Properties } of everywhere('AWS::KMS::Key')) expect(Properties['EnableKeyRotation']).toBe(true);
  const driver = JSON.stringify(prod.the('AWS::IAM::Role', 'identityebscsidriverrole').Properties['Policies']);
  expect(driver).toContain('"kms:GrantIsForAWSResource":"true"');
  expect(driver).not.toContain('kms:RequestAlias');
});

test('34: databases and brokers have security groups of their own, and network policies are enforced', () => {
  expect(prod.ofType('AWS::EC2::SecurityGroup').filter(({ stack }) => stack === 'storage')).toHaveLength(2);
  expect(prod.the('AWS::EKS::Addon', 'addonvpccni').Properties['ConfigurationValues']).toContain('"enableNetworkPolicy":"true"');
});

test('35: brokers are known by name, and nobody may do everything with topics', () => {
  expect(Object.keys(prod.outputs)).toContain('DruidKafkaBootstrapServers');
  expect(grants.filter((grant) => /kafka-cluster:(\*|AlterCluster)/.test(grant))).toEqual([]);
});

test('38: nothing of Kubernetes is done inside CloudFormation', () => {
  const types = new Set(FOUNDATIONS.flatMap((name) => foundationOf(name).resources.map(({ Type }) => Type)));
  expect([...types].filter((type) => /^Custom::/.test(type))).toEqual(['Custom::DruidKafkaBootstrapServers']);
  expect([...types].filter((type) => /CloudFormation::CustomResource|Kubectl|Helm/.test(type))).toEqual([]);
  const { resources } = foundationOf('automatic');
  expect(resources.filter(({ Type }) => /^Custom::|AWS::Lambda/.test(Type))).toEqual([]);
});

test('42: accounts are written in environments, and nowhere else', () => {
  const sources = [...sourcesBelow('infra'), ...sourcesBelow('charts')].filter(
    ({ path }) => !path.startsWith('charts/config/environments'),
  );
  const found = sources.flatMap(({ path, text }) => [...text.matchAll(/\b\d{12}\b/g)].map(([account]) => `${path}: ${account}`));
  expect(found.filter((one) => !/: (123456789012|012345678901)$/.test(one))).toEqual([]);
});

test('43: who looks at the cluster sees all but Secrets, by a policy of EKS', () => {
  const [user] = prod.ofType('AWS::EKS::AccessEntry', 'user');
  expect(JSON.stringify(user?.Properties['AccessPolicies'])).toContain('AmazonEKSViewPolicy');
});

test('44: buckets are called after their account and region, roles are not called at all, and zones are named', () => {
  for (const { Properties } of prod.ofType('AWS::S3::Bucket')) expect(Properties['BucketName']).toMatch(/-444455556666-eu-west-1$/);
  for (const { Properties } of everywhere('AWS::IAM::Role')) expect(Properties).not.toHaveProperty('RoleName');
  expect(dev.aws.zones).toEqual(['eu-west-1a', 'eu-west-1b']);
});

test('45: Druid logs in to its database with a token of IAM, over TLS', () => {
  expect(prod.the('AWS::RDS::DBCluster').Properties['EnableIAMDatabaseAuthentication']).toBe(true);
  expect(grantsOf(prod.the('AWS::IAM::Role', 'identitycoordinatorrole'))).toEqual([expect.stringContaining('rds-db:connect')]);
  expect(readFileSync(join(ROOT, 'image/Dockerfile'), 'utf8')).toContain('global-bundle.pem');
});
