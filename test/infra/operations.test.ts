import { FOUNDATIONS, foundationOf } from '../support/infra/templates';

const { ofType, the } = foundationOf('prod');
const alarms = FOUNDATIONS.flatMap((name) =>
  foundationOf(name)
    .ofType('AWS::CloudWatch::Alarm')
    .map((alarm) => ({ name, ...alarm })),
);
const idsOf = (name: (typeof FOUNDATIONS)[number]) =>
  foundationOf(name)
    .ofType('AWS::CloudWatch::Alarm')
    .map(({ Properties }) => String(Properties['AlarmName']).replace(/^(dev|prod)-v1-druid-/, ''))
    .toSorted();

test('everything of prod that AWS can see is watched', () => {
  expect(idsOf('prod')).toEqual([
    'karpenter-queue',
    'kubernetes-database',
    'kubernetes-errors',
    'kubernetes-unschedulable',
    'metadata-store-capacity',
    'metadata-store-cpu',
    'metadata-store-deadlocks',
    'metadata-store-unused',
    'nat-0-drops',
    'nat-0-ports',
    'nat-1-drops',
    'nat-1-ports',
    'nat-2-drops',
    'nat-2-ports',
    'nodes-disk',
    'nodes-failed',
    'segments-errors',
    'segments-refused',
    'stream-throughput',
  ]);
});

test.each([
  ['managed', ['load-balancer-errors', 'load-balancer-failures', 'stream-controller', 'stream-disk', 'stream-offline']],
  ['existing', ['metadata-store-disk']],
] as const)('%s has alarms of its own kind', (name, ids) => {
  expect(idsOf(name)).toEqual(expect.arrayContaining([...ids]));
});

test.each(alarms)('$name: $id says what has happened and why it is told from there on', ({ Properties }) => {
  const [title = '', ...reason] = String(Properties['AlarmDescription']).split('. ');
  expect(title.length).toBeGreaterThan(15);
  expect(reason.join('. ').length).toBeGreaterThan(60);
});

test.each(alarms)('$name: $id tells somebody, also when it is over', ({ Properties }) => {
  expect(Properties['AlarmActions']).toHaveLength(1);
  expect(Properties['OKActions']).toEqual(Properties['AlarmActions']);
});

test('alarms that wake people go to the people who are woken', () => {
  const topicOf = (severity: string) => the('AWS::SNS::Topic', `topic${severity}`);
  expect(topicOf('critical').Properties['TopicName']).toBe('prod-v1-druid-critical');
  const subscribers = ofType('AWS::SNS::Subscription').map(({ Properties }) => [
    Properties['Endpoint'],
    JSON.stringify(Properties['TopicArn']),
  ]);
  expect(subscribers).toContainEqual(['on-call@example.com', JSON.stringify({ Ref: topicOf('critical').id })]);
});

test('topics are encrypted, by a key that alarms may use', () => {
  for (const { Properties } of ofType('AWS::SNS::Topic')) expect(Properties).toHaveProperty('KmsMasterKeyId');
  expect(JSON.stringify(the('AWS::KMS::Key').Properties['KeyPolicy'])).toContain('cloudwatch.amazonaws.com');
});

test('the dashboard shows every alarm', () => {
  const text = JSON.stringify(the('AWS::CloudWatch::Dashboard').Properties['DashboardBody']);
  for (const id of idsOf('prod')) expect(text).toContain(`\\"label\\":\\"${id}\\"`);
});

test('where nothing is asked for, nothing is watched', () => {
  expect(foundationOf('existing').ofType('AWS::CloudWatch::Dashboard')).toEqual([]);
});

test('the firewall counts, and does not block, what Druid is asked in bodies', () => {
  const { Rules } = the('AWS::WAFv2::WebACL').Properties as {
    Rules: { Name: string; Statement: Record<string, Record<string, unknown>> }[];
  };
  expect(Rules.map(({ Name }) => Name)).toEqual([
    'rate',
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ]);
  const counted = Rules[2]?.Statement['ManagedRuleGroupStatement']?.['RuleActionOverrides'] as { Name: string; ActionToUse: object }[];
  expect(counted.map(({ Name }) => Name)).toEqual(expect.arrayContaining(['GenericRFI_BODY', 'SizeRestrictions_BODY']));
  for (const { ActionToUse } of counted) expect(ActionToUse).toEqual({ Count: {} });
  expect(Rules[0]?.Statement['RateBasedStatement']).toMatchObject({ Limit: 2000, EvaluationWindowSec: 300 });
});

test('the bastion has no open port and no key', () => {
  const dev = foundationOf('dev');
  expect(dev.the('AWS::EC2::SecurityGroup', 'bastionaccess').Properties).not.toHaveProperty('SecurityGroupIngress');
  expect(dev.the('AWS::EC2::Instance').Properties).not.toHaveProperty('KeyName');
});

test('the bastion reaches the API server of a new cluster, by TLS alone', () => {
  const dev = foundationOf('dev');
  const group = dev.the('AWS::EC2::SecurityGroup', 'bastionaccess');
  expect(group.Properties['SecurityGroupEgress']).toEqual([expect.objectContaining({ FromPort: 443, ToPort: 443 })]);
  const { Properties } = dev.the('AWS::EC2::SecurityGroupIngress', 'bastiontoapiserver');
  expect(Properties).toMatchObject({ FromPort: 443, ToPort: 443, SourceSecurityGroupId: { 'Fn::GetAtt': [group.id, 'GroupId'] } });
  expect(JSON.stringify(Properties['GroupId'])).toContain('ClusterSecurityGroupId');
});

test('a database that says nothing is a database that is gone', () => {
  expect(the('AWS::CloudWatch::Alarm', 'alarmmetadatastoreunused').Properties['TreatMissingData']).toBe('breaching');
});

test('only workflows of one branch of one repository may deploy, and they make nothing themselves', () => {
  const role = the('AWS::IAM::Role', 'deployrole').Properties;
  expect(JSON.stringify(role['AssumeRolePolicyDocument'])).toContain(
    '"token.actions.githubusercontent.com:sub":"repo:example/druid:ref:refs/heads/main"',
  );
  const actions = (role['Policies'] as { PolicyDocument: { Statement: { Action: string | string[] }[] } }[]).flatMap(({ PolicyDocument }) =>
    PolicyDocument.Statement.flatMap(({ Action }) => Action),
  );
  expect(new Set(actions.map((action) => action.split(':')[0]))).toEqual(new Set(['cloudformation', 'iam', 's3']));
});

test('logs of databases, of the look-up and of containers are kept as long as is said, and not for ever', () => {
  const kept = Object.fromEntries(
    ofType('AWS::Logs::LogGroup').map(
      ({ Properties }) => [String(Properties['LogGroupName']), Number(Properties['RetentionInDays'])] as const,
    ),
  );
  expect(kept).toEqual({
    '/aws/containerinsights/prod-v1-druid-eks/application': 90,
    '/aws/containerinsights/prod-v1-druid-eks/dataplane': 90,
    '/aws/containerinsights/prod-v1-druid-eks/host': 90,
    '/aws/containerinsights/prod-v1-druid-eks/performance': 90,
    '/aws/eks/prod-v1-druid-eks/cluster': 90,
    '/aws/lambda/prod-v1-druid-bootstrap-servers': 90,
    '/aws/rds/cluster/prod-v1-druid-metadata-store/postgresql': 90,
    '/aws/vpc/prod-v1-druid': 90,
    'aws-waf-logs-prod-v1-druid': 90,
  });
});

test('everything that can have tags says whose it is', () => {
  for (const type of ['AWS::S3::Bucket', 'AWS::RDS::DBCluster', 'AWS::EKS::Cluster', 'AWS::EC2::VPC', 'AWS::IAM::Role']) {
    for (const { Properties } of ofType(type)) {
      expect(Properties['Tags']).toEqual(
        expect.arrayContaining([
          { Key: 'example.com:organization', Value: 'example' },
          { Key: 'example.com:team', Value: 'data-platform' },
          { Key: 'example.com:part-of', Value: 'prod-v1-druid' },
        ]),
      );
    }
  }
});

test('a budget counts what has the tag of the environment', () => {
  expect(the('AWS::Budgets::Budget').Properties['Budget']).toMatchObject({
    BudgetLimit: { Amount: 12000, Unit: 'USD' },
    CostFilters: { TagKeyValue: ['user:example.com:part-of$prod-v1-druid'] },
  });
});
