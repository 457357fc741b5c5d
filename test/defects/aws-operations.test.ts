import { FOUNDATIONS, foundationOf } from '../support/infra/templates';
import { grantsOf } from '../support/infra/policies';

/** Defects of the system that this one replaces, by their number in its analysis: those of controllers and alarms on AWS. */

const prod = foundationOf('prod');
const everywhere = (type: string) => FOUNDATIONS.flatMap((name) => foundationOf(name).ofType(type));
const controller = (name: string) => grantsOf(prod.the('AWS::IAM::Role', `identity${name}role`));

test.each([
  'elasticloadbalancing:DescribeListenerAttributes',
  'elasticloadbalancing:ModifyListenerAttributes',
  'elasticloadbalancing:DescribeTrustStores',
  'elasticloadbalancing:DescribeCapacityReservation',
  'elasticloadbalancing:ModifyCapacityReservation',
  'ec2:GetSecurityGroupsForVpc',
])('21: the load balancer controller may %s', (action) => {
  expect(controller('awsloadbalancercontroller').some((grant) => grant.includes(`${action} `))).toBe(true);
});

test('22: Karpenter may tag what it makes with the name of the cluster, sees reservations, and reads its own queue', () => {
  const role = prod.the('AWS::IAM::Role', 'identitykarpenterrole');
  expect(JSON.stringify(role.Properties['Policies'])).toContain('"aws:TagKeys":["Name","eks:eks-cluster-name","karpenter.sh/nodeclaim"]');
  expect(controller('karpenter').some((grant) => grant.includes('ec2:DescribeCapacityReservations'))).toBe(true);
  expect(JSON.stringify(role.Properties['Policies'])).toContain(`"Fn::GetAtt":["${prod.the('AWS::SQS::Queue').id}","Arn"]`);
});

test('24: alarms watch metrics that there are, of resources that there are, and their topics are of one environment', () => {
  for (const { Properties } of everywhere('AWS::CloudWatch::Alarm')) {
    const isQuery = Properties['Metrics'] !== undefined;
    expect(isQuery || KNOWN.has(`${String(Properties['Namespace'])} ${String(Properties['MetricName'])}`)).toBe(true);
    if (!isQuery) expect(Properties['Dimensions']).not.toEqual([]);
  }
  for (const { Properties } of everywhere('AWS::SNS::Topic')) expect(Properties['TopicName']).toMatch(/^(dev|prod)-v1-druid-/);
  expect(everywhere('AWS::Logs::MetricFilter')).toEqual([]);
});

test('36: one thing alone acts on interruptions', () => {
  expect(prod.ofType('AWS::SQS::Queue')).toHaveLength(1);
});

test('37: external-dns may change the zones that are named, and no others', () => {
  const changes = controller('externaldns').filter((grant) => grant.includes('ChangeResourceRecordSets'));
  expect(changes).toEqual([expect.stringMatching(/ on arn:aws:route53:::hostedzone\/Z0123456789ABCDEFGHIJ$/)]);
});

/** Metrics that AWS publishes by themselves, or by an add-on that is there where its alarms are. */
const KNOWN = new Set([
  'AWS/ApplicationELB HTTPCode_ELB_5XX_Count',
  'AWS/ApplicationELB HTTPCode_Target_5XX_Count',
  'AWS/EKS apiserver_request_total_5XX',
  'AWS/EKS apiserver_storage_size_bytes',
  'AWS/EKS scheduler_pending_pods_UNSCHEDULABLE',
  'AWS/Kafka ActiveControllerCount',
  'AWS/Kafka OfflinePartitionsCount',
  'AWS/NATGateway ErrorPortAllocation',
  'AWS/NATGateway PacketsDropCount',
  'AWS/RDS ACUUtilization',
  'AWS/RDS CPUUtilization',
  'AWS/RDS DatabaseConnections',
  'AWS/RDS Deadlocks',
  'AWS/RDS FreeStorageSpace',
  'AWS/S3 4xxErrors',
  'AWS/S3 5xxErrors',
  'AWS/SQS ApproximateAgeOfOldestMessage',
  'ContainerInsights cluster_failed_node_count',
  'ContainerInsights node_filesystem_utilization',
]);
