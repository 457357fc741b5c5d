import { FOUNDATIONS, foundationOf, type Resource } from '../support/infra/templates';

const prod = foundationOf('prod');
const nameOf = ({ Properties }: Resource) => String(Properties['BucketName']);
const rulesOf = ({ Properties }: Resource) => (Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] }).Rules;
const buckets = FOUNDATIONS.flatMap((name) => foundationOf(name).ofType('AWS::S3::Bucket'));

test.each([
  ['segments', 'prod-v1-druid-segments-444455556666-eu-west-1'],
  ['tasklogs', 'prod-v1-druid-task-logs-444455556666-eu-west-1'],
  ['queryresults', 'prod-v1-druid-query-results-444455556666-eu-west-1'],
])('the bucket of %s is called %s', (id, name) => {
  expect(nameOf(prod.the('AWS::S3::Bucket', id))).toBe(name);
});

test('every bucket is closed, has no access control lists, is encrypted, and clears unfinished uploads away', () => {
  for (const { Properties, ...bucket } of buckets) {
    expect(Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(Properties).toHaveProperty('BucketEncryption');
    expect(rulesOf({ Properties, ...bucket })[0]).toMatchObject({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } });
  }
});

test('every bucket refuses what is not TLS 1.2', () => {
  const policies = FOUNDATIONS.flatMap((name) => foundationOf(name).ofType('AWS::S3::BucketPolicy'));
  expect(policies).toHaveLength(buckets.length);
  for (const { Properties } of policies) {
    const text = JSON.stringify(Properties['PolicyDocument']);
    expect(text).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
    expect(text).toContain('"Condition":{"NumericLessThan":{"s3:TlsVersion":1.2}},"Effect":"Deny"');
  }
});

test.each([
  ['tasklogs', 90],
  ['queryresults', 7],
  ['accesslogs', 90],
])('what is in %s is kept for %d days', (id, days) => {
  expect(rulesOf(prod.the('AWS::S3::Bucket', id))).toContainEqual({ Id: 'expiry', Status: 'Enabled', ExpirationInDays: days });
});

test('deleted segments can be restored for a while', () => {
  const segments = prod.the('AWS::S3::Bucket', 'segments');
  expect(segments.Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
  expect(rulesOf(segments)).toContainEqual(expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }));
});

test('segments move to cheaper tiers where that is asked for', () => {
  expect(JSON.stringify(rulesOf(prod.the('AWS::S3::Bucket', 'segments')))).toContain('INTELLIGENT_TIERING');
  expect(JSON.stringify(rulesOf(foundationOf('dev').the('AWS::S3::Bucket', 'segments')))).not.toContain('INTELLIGENT_TIERING');
});

test.each([
  ['StorageEncrypted', true],
  ['EnableIAMDatabaseAuthentication', true],
  ['ManageMasterUserPassword', true],
  ['MasterUsername', 'druid_admin'],
  ['BackupRetentionPeriod', 35],
  ['DeletionProtection', true],
  ['CopyTagsToSnapshot', true],
  ['EnableCloudwatchLogsExports', ['postgresql']],
  ['ServerlessV2ScalingConfiguration', { MinCapacity: 2, MaxCapacity: 16 }],
])('the database of prod has %s = %j', (property, value) => {
  expect(prod.the('AWS::RDS::DBCluster').Properties[property]).toEqual(value);
});

test('nobody talks to a database in the clear', () => {
  for (const name of FOUNDATIONS) {
    const [group] = [
      ...foundationOf(name).ofType('AWS::RDS::DBClusterParameterGroup'),
      ...foundationOf(name).ofType('AWS::RDS::DBParameterGroup'),
    ];
    expect(group?.Properties['Parameters']).toEqual({ 'rds.force_ssl': '1' });
  }
});

test.each(['prod', 'managed', 'existing', 'restored'] as const)(
  'AWS makes the password of the administrator of %s, by the key of the environment',
  (name) => {
    const { ofType } = foundationOf(name);
    const [database] = [
      ...ofType('AWS::RDS::DBCluster'),
      ...(name === 'existing' || name === 'restored' ? ofType('AWS::RDS::DBInstance') : []),
    ];
    expect(database?.Properties).toMatchObject({ ManageMasterUserPassword: true });
    expect(database?.Properties['MasterUserSecret']).toHaveProperty('KmsKeyId');
    const outputs = JSON.stringify(foundationOf(name).outputs['DruidMetadataStoreAdminSecretArn']);
    expect(outputs).toContain('MasterUserSecretSecretArn');
  },
);

test('databases and brokers let the nodes of the cluster in, each on its port, and nobody else', () => {
  const ingress = prod.ofType('AWS::EC2::SecurityGroupIngress').filter(({ stack }) => stack === 'storage');
  expect(ingress.map(({ Properties }) => [Properties['FromPort'], Properties['ToPort']])).toEqual([
    [5432, 5432],
    [9098, 9098],
  ]);
  for (const { Properties } of ingress) {
    expect(JSON.stringify(Properties['SourceSecurityGroupId'])).toContain('ClusterSecurityGroupId');
    expect(Properties).not.toHaveProperty('CidrIp');
  }
  for (const { Properties } of prod.ofType('AWS::EC2::SecurityGroup').filter(({ stack }) => stack === 'storage')) {
    expect(Properties).not.toHaveProperty('SecurityGroupIngress');
  }
});

test.each(['AWS::S3::Bucket', 'AWS::RDS::DBCluster', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::MSK::ServerlessCluster'])(
  'every %s outlives its stack, but where the environment is a trial',
  (type) => {
    for (const { DeletionPolicy, UpdateReplacePolicy } of prod.ofType(type))
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    expect(prod.ofType(type)).not.toEqual([]);
    for (const { DeletionPolicy } of foundationOf('automatic').ofType(type)) expect(DeletionPolicy).toBe('Delete');
  },
);

test('passwords are made by AWS', () => {
  for (const { Properties } of prod.ofType('AWS::SecretsManager::Secret')) {
    expect(Properties['GenerateSecretString']).toMatchObject({ GenerateStringKey: 'password', PasswordLength: 40 });
    expect(Properties).not.toHaveProperty('SecretString');
  }
});

test('images cannot be replaced behind their tags, and are scanned', () => {
  expect(prod.the('AWS::ECR::Repository').Properties).toMatchObject({
    ImageTagMutability: 'IMMUTABLE',
    ImageScanningConfiguration: { ScanOnPush: true },
  });
});

test('brokers of one kind or the other take IAM alone', () => {
  expect(prod.the('AWS::MSK::ServerlessCluster').Properties['ClientAuthentication']).toEqual({ Sasl: { Iam: { Enabled: true } } });
  expect(foundationOf('managed').the('AWS::MSK::Cluster').Properties).toMatchObject({
    NumberOfBrokerNodes: 6,
    ClientAuthentication: { Sasl: { Iam: { Enabled: true } }, Unauthenticated: { Enabled: false } },
    EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true } },
  });
});

test('brokers say themselves who may read and write, and nobody else may', () => {
  const { Statement: statements } = prod.the('AWS::MSK::ClusterPolicy').Properties['Policy'] as {
    Statement: { Sid: string; Principal: { AWS: { 'Fn::GetAtt': [string, string] }[] } }[];
  };
  const principals = Object.fromEntries(
    statements.map(({ Sid, Principal }) => [
      Sid,
      [Principal.AWS].flat().map((role) => role['Fn::GetAtt'][0].replace(/role[0-9A-F]{8}$/, '')),
    ]),
  );
  expect(principals).toMatchObject({
    ReadersReadTopics: ['identityoverlord', 'identitytask'],
    WritersWriteTopics: ['identitymskclient'],
  });
  expect(foundationOf('existing').ofType('AWS::MSK::ClusterPolicy')).toEqual([]);
});
