import { environments } from '../../charts/config/environments';
import { resolve } from '../../charts/config/resolve';
import { SUBNETS, subnetRangesOf } from '../../charts/config/aws/subnets';
import { foundationOf, FOUNDATIONS } from '../support/infra/templates';
import { foundations } from '../support/rich/aws';

const tagsOf = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(((properties['Tags'] ?? []) as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));

/** Ranges of subnets, by the name of their kind. */
function rangesOf(name: (typeof FOUNDATIONS)[number], kind: string): readonly unknown[] {
  return foundationOf(name)
    .ofType('AWS::EC2::Subnet', `vpc${kind}`)
    .map(({ Properties }) => Properties['CidrBlock']);
}

test.each([
  ['dev', 'private', ['10.0.0.0/18', '10.0.64.0/18']],
  ['dev', 'public', ['10.0.128.0/24', '10.0.129.0/24']],
  ['dev', 'isolated', ['10.0.130.0/24', '10.0.131.0/24']],
  ['prod', 'private', ['10.16.0.0/18', '10.16.64.0/18', '10.16.128.0/18']],
  ['prod', 'public', ['10.16.192.0/24', '10.16.193.0/24', '10.16.194.0/24']],
  ['prod', 'isolated', ['10.16.195.0/24', '10.16.196.0/24', '10.16.197.0/24']],
  ['managed', 'private', ['10.32.0.0/20', '10.32.16.0/20', '10.32.32.0/20']],
] as const)('%s has %s subnets of %j', (name, kind, ranges) => {
  expect(rangesOf(name, kind)).toEqual(ranges);
});

test('subnets are in the zones of the environment, none of which is looked up', () => {
  const zones = foundationOf('prod')
    .ofType('AWS::EC2::Subnet', 'vpcprivate')
    .map(({ Properties }) => Properties['AvailabilityZone']);
  expect(zones).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
});

test.each([
  ['prod', 3],
  ['dev', 1],
  ['automatic', 0],
] as const)('%s has %d NAT gateways', (name, count) => {
  expect(foundationOf(name).ofType('AWS::EC2::NatGateway')).toHaveLength(count);
});

test('nothing gets a public address by itself', () => {
  const subnets = foundationOf('prod').ofType('AWS::EC2::Subnet');
  expect(subnets.filter(({ Properties }) => Properties['MapPublicIpOnLaunch'] !== false)).toEqual([]);
});

test('load balancers and Karpenter find subnets by their tags', () => {
  const { ofType } = foundationOf('prod');
  for (const { Properties } of ofType('AWS::EC2::Subnet', 'vpcprivate')) {
    expect(tagsOf(Properties)).toMatchObject({ 'kubernetes.io/role/internal-elb': '1', 'karpenter.sh/discovery': 'prod-v1-druid-eks' });
  }
  for (const { Properties } of ofType('AWS::EC2::Subnet', 'vpcpublic')) {
    expect(tagsOf(Properties)).toMatchObject({ 'kubernetes.io/role/elb': '1' });
    expect(tagsOf(Properties)).not.toHaveProperty(['karpenter.sh/discovery']);
  }
});

test('isolated subnets have no way out', () => {
  const { ofType } = foundationOf('prod');
  const routes = ofType('AWS::EC2::Route').filter(({ Properties }) => JSON.stringify(Properties['RouteTableId']).includes('isolated'));
  expect(routes).toEqual([]);
});

test('without NAT, every service that a cluster needs has an endpoint, which lets the network in and nobody else', () => {
  const { ofType, the } = foundationOf('automatic');
  const services = ofType('AWS::EC2::VPCEndpoint')
    .filter(({ Properties }) => Properties['VpcEndpointType'] === 'Interface')
    .map(({ Properties }) => String(Properties['ServiceName']).replace('com.amazonaws.eu-west-1.', ''));
  expect(services).toEqual(expect.arrayContaining(['ec2', 'ecr.api', 'ecr.dkr', 'eks', 'eks-auth', 'logs', 'secretsmanager', 'sts']));
  expect(the('AWS::EC2::SecurityGroup', 'vpcendpoints').Properties['SecurityGroupIngress']).toEqual([
    { CidrIp: '10.0.0.0/16', Description: 'the network', FromPort: 443, IpProtocol: 'tcp', ToPort: 443 },
  ]);
});

test('an existing network is named, and nothing of it is made', () => {
  const network = foundationOf('existing').resources.filter(({ stack }) => stack === 'network');
  expect(network.map(({ Type }) => Type)).toEqual(['AWS::CloudFormation::WaitConditionHandle']);
  expect(foundationOf('existing').the('AWS::RDS::DBSubnetGroup').Properties['SubnetIds']).toEqual([
    'subnet-0b000000000000000',
    'subnet-0b100000000000000',
  ]);
});

test('a synthesis asks AWS for nothing', () => {
  for (const name of FOUNDATIONS) expect(foundationOf(name).lookups).toEqual([]);
});

test('no template is empty', () => {
  for (const name of FOUNDATIONS) {
    const stacks = new Set(foundationOf(name).resources.map(({ stack }) => stack));
    expect([...stacks]).toEqual(['main', 'network', 'cluster', 'storage', 'operations']);
  }
});

test.each(['dev', 'prod', 'managed', 'automatic'] as const)('what is reckoned of the subnets of %s is what they are', (name) => {
  const { dev, prod } = environments;
  const { network, zones } = { dev, prod, ...foundations }[name].aws ?? dev.aws;
  const { environment } = resolve({ ...dev, aws: { ...dev.aws, network, zones } });
  if (environment?.aws?.network.type !== 'new') throw new Error('the network is not a new one');
  for (const kind of SUBNETS) expect(subnetRangesOf(environment.aws.network, zones.length, kind)).toEqual(rangesOf(name, kind));
});
