import { FOUNDATIONS, foundationOf, type Resource } from '../support/infra/templates';
import { POLICIES } from '../../infra/identity/published';
import { grantsOf, trustOf, type Statement } from '../support/infra/policies';

const WRITE = 's3:AbortMultipartUpload s3:DeleteObject s3:GetObject s3:ListMultipartUploadParts s3:PutObject';
const LIST = 's3:GetBucketLocation s3:ListBucket';
const ENCRYPT = 'kms:Decrypt kms:GenerateDataKey';

const WRITES_SEGMENTS = [
  `WriteSegments: ${WRITE} on <segments>/segments/*`,
  `WriteSegmentsList: ${LIST} on <segments>`,
  `WriteSegmentsKey: ${ENCRYPT} on <key>`,
];
const WRITES_LOGS = [
  `WriteTaskLogs: ${WRITE} on <task-logs>/task-logs/*`,
  `WriteTaskLogsList: ${LIST} on <task-logs>`,
  `WriteTaskLogsKey: ${ENCRYPT} on <key>`,
];
const WRITES_RESULTS = [
  `WriteQueryResults: ${WRITE} on <query-results>/query-results/*`,
  `WriteQueryResultsList: ${LIST} on <query-results>`,
  `WriteQueryResultsKey: ${ENCRYPT} on <key>`,
];
const CONNECTS = ['ConnectToStream: kafka-cluster:Connect kafka-cluster:DescribeCluster on <stream>'];
const READS_STREAM = [
  ...CONNECTS,
  'ReadTopics: kafka-cluster:DescribeTopic kafka-cluster:DescribeTopicDynamicConfiguration kafka-cluster:ReadData on <stream topic>/*',
  'FollowGroups: kafka-cluster:AlterGroup kafka-cluster:DescribeGroup on <stream group>/kafka-supervisor-*',
];
const LOGS_IN = ['LogInToMetadataStore: rds-db:connect on arn:aws:rds-db:eu-west-1:444455556666:dbuser:<metadata-store>/druid'];

/** What each service account of `prod` may do: this, and nothing else. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  historical: [
    'ReadSegments: s3:GetObject on <segments>/segments/*',
    `ReadSegmentsList: ${LIST} on <segments>`,
    'ReadSegmentsKey: kms:Decrypt on <key>',
  ],
  broker: [
    'ReadQueryResults: s3:GetObject on <query-results>/query-results/*',
    `ReadQueryResultsList: ${LIST} on <query-results>`,
    'ReadQueryResultsKey: kms:Decrypt on <key>',
  ],
  coordinator: LOGS_IN,
  overlord: [...LOGS_IN, ...WRITES_LOGS, ...WRITES_RESULTS, ...READS_STREAM],
  task: [...WRITES_SEGMENTS, ...WRITES_LOGS, ...WRITES_RESULTS, ...READS_STREAM],
  'msk-client': [
    ...CONNECTS,
    'WriteTopics: kafka-cluster:CreateTopic kafka-cluster:DescribeTopic kafka-cluster:DescribeTopicDynamicConfiguration kafka-cluster:ReadData kafka-cluster:WriteData on <stream topic>/*',
    'WriteIdempotently: kafka-cluster:WriteDataIdempotently on <stream>',
  ],
};

const prod = foundationOf('prod');
const roleOf = (component: string, foundation = prod) => foundation.the('AWS::IAM::Role', `identity${component.replaceAll('-', '')}role`);

test.each(Object.entries(GRANTS))('%s may do what it is for, and nothing else', (component, grants) => {
  expect(grantsOf(roleOf(component))).toEqual(grants);
});

test('nobody else of Druid has an identity', () => {
  const roles = prod.ofType('AWS::IAM::Role', 'identity').filter(({ stack }) => stack === 'storage');
  expect(roles).toHaveLength(Object.keys(GRANTS).length);
});

test.each(Object.keys(GRANTS))('the role of %s is for its pods alone', (component) => {
  const namespace = component === 'msk-client' ? 'api' : 'druid';
  const name = component === 'msk-client' ? 'msk-sa' : component;
  expect(trustOf(roleOf(component))).toEqual([
    {
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:SourceAccount': '444455556666',
          'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-west-1:444455556666:cluster/prod-v1-druid-eks',
          'aws:RequestTag/kubernetes-namespace': namespace,
          'aws:RequestTag/kubernetes-service-account': `prod-v1-druid-${name}`,
        },
      },
    },
  ]);
});

test.each(FOUNDATIONS)('every association of %s names who its role trusts', (name) => {
  const foundation = foundationOf(name);
  const roles = new Map(foundation.ofType('AWS::IAM::Role').map((role) => [`${role.stack}/${role.id}`, role]));
  const pairs = foundation.ofType('AWS::EKS::PodIdentityAssociation').map((association) => ({
    said: [association.Properties['Namespace'], association.Properties['ServiceAccount']],
    trusted: trustedBy(roles.get(`${association.stack}/${referredBy(association)}`)),
  }));
  expect(pairs.length).toBeGreaterThan(3);
  for (const { said, trusted } of pairs) expect(said).toEqual(trusted);
});

test('no statement is about nothing', () => {
  for (const name of FOUNDATIONS) {
    const grants = foundationOf(name).ofType('AWS::IAM::Role').flatMap(grantsOf);
    expect(grants.filter((grant) => / on (.* )?($| )/.test(grant))).toEqual([]);
  }
});

test('what roles may do fits into what IAM takes', () => {
  for (const name of FOUNDATIONS) {
    for (const { Properties } of foundationOf(name).ofType('AWS::IAM::Role')) {
      expect(JSON.stringify(Properties['Policies'] ?? []).length).toBeLessThan(10_240);
    }
  }
});

test.each(Object.entries(POLICIES))('%s may do what its project publishes, for this environment alone', (name, { statements }) => {
  const role = foundationOf('managed').the('AWS::IAM::Role', `identity${name.replaceAll('-', '')}role`);
  const [granted, text] = [grantsOf(role), JSON.stringify(role.Properties)];
  const published = (statements as readonly Statement[]).map(({ Sid = '', Action }) => `${Sid}: ${[Action].flat().join(' ')} on `);
  expect(granted.map((grant) => grant.replace(/ on .*$/s, ' on '))).toEqual(published);
  // No placeholder is left, and nothing of another cluster, account or region is meant.
  expect(text).not.toMatch(/\$\{\w+\}/);
  for (const arn of text.match(/arn:aws:[\w-]+:[\w-]*:[\w-]*:/g) ?? []) expect(arn).toMatch(/:(us-east-1)?:(111122223333)?:$/);
});

test('where there is no overlord, the coordinator does its work', () => {
  const grants = grantsOf(roleOf('coordinator', foundationOf('dev'))).filter((grant) => !/^Read\w+Secret(Key)?:/.test(grant));
  expect(grants).toEqual(GRANTS['overlord']?.map((grant) => grant.replace('444455556666', '111122223333')));
});

test('a bucket that was there before is used by prefix, with its own key', () => {
  const grants = grantsOf(roleOf('historical', foundationOf('existing'))).filter((grant) => !/^Read\w+Secret(Key)?:/.test(grant));
  expect(grants).toEqual([
    'ReadSegments: s3:GetObject on arn:aws:s3:::segments-of-old/segments/*',
    `ReadSegmentsList: ${LIST} on arn:aws:s3:::segments-of-old`,
    'ReadSegmentsKey: kms:Decrypt on arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f',
  ]);
});

test('pods read secrets as themselves where the Secrets Store does it', () => {
  expect(grantsOf(roleOf('router', foundationOf('automatic')))).toEqual([
    'ReadSystemSecret: secretsmanager:DescribeSecret secretsmanager:GetSecretValue on <secret-system>',
    'ReadSystemSecretKey: kms:Decrypt on <key>',
  ]);
  expect(grantsOf(roleOf('bootstrap', foundationOf('automatic')))).toEqual([
    'ReadMetadataStoreAdminSecret: secretsmanager:DescribeSecret secretsmanager:GetSecretValue on <metadata-store>',
    'ReadMetadataStoreAdminSecretKey: kms:Decrypt on <key>',
  ]);
});

test('where a controller reads secrets, it alone reads the one that RDS has made, and pods read none', () => {
  const { Properties } = prod.the('AWS::IAM::Policy', 'readdatabasesecret');
  expect(JSON.stringify(Properties['PolicyDocument'])).toMatch(/"secretsmanager:GetSecretValue".*MasterUserSecret/);
  const roles = prod.ofType('AWS::IAM::Role', 'identity').filter(({ stack }) => stack === 'storage');
  expect(roles.flatMap(grantsOf).filter((grant) => grant.includes('secretsmanager'))).toEqual([]);
});

test('it reads the key of the collectors, too', () => {
  const reader = prod.ofType('AWS::IAM::Role').find((role) => JSON.stringify(role).includes(':secret:grafana-cloud-EXAMPL'));
  expect(reader === undefined ? [] : grantsOf(reader).filter((grant) => grant.includes('secret:grafana-cloud-EXAMPL')).length).toBe(1);
});

function referredBy({ Properties }: Resource): string {
  return (Properties['RoleArn'] as { readonly 'Fn::GetAtt': readonly string[] })['Fn::GetAtt'][0] ?? '';
}

function trustedBy(role: Resource | undefined): readonly unknown[] {
  const tags = role === undefined ? undefined : trustOf(role)[0]?.Condition?.StringEquals;
  return [tags?.['aws:RequestTag/kubernetes-namespace'], tags?.['aws:RequestTag/kubernetes-service-account']];
}
