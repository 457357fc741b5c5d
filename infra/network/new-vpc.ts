import { Tags } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { prefixesOf, type ResolvedNetwork } from '../../charts/config/aws/subnets';
import type { NetworkParts } from './parts';
import { closedDefaultGroup } from './closed-default-group';
import { endpoints } from './endpoints';
import { flowLogs } from './flow-logs';

/** A VPC with three kinds of subnets in each zone. Private ones come first and are large: every pod has an address in one. */
export function newVpc(scope: Construct, environment: AwsEnvironment, network: ResolvedNetwork): NetworkParts {
  const { zones } = environment.aws;
  const prefixes = prefixesOf(network, zones.length);
  const vpc = new ec2.Vpc(scope, 'vpc', {
    vpcName: namesOf(environment).cluster,
    ipAddresses: ec2.IpAddresses.cidr(network.cidr),
    availabilityZones: [...zones],
    natGateways: { 'per-zone': zones.length, single: 1, none: 0 }[network.nat],
    // It is closed without a function of ours: see below.
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [
      {
        name: 'private',
        subnetType: network.nat === 'none' ? ec2.SubnetType.PRIVATE_ISOLATED : ec2.SubnetType.PRIVATE_WITH_EGRESS,
        cidrMask: prefixes.private,
      },
      { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: prefixes.public, mapPublicIpOnLaunch: false },
      { name: 'isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: prefixes.isolated },
    ],
  });
  const named = (subnetGroupName: string) => vpc.selectSubnets({ subnetGroupName }).subnets;
  const privateSubnets = named('private');
  // By these, Karpenter and load balancer controllers find where to put nodes and load balancers.
  for (const subnet of privateSubnets) {
    Tags.of(subnet).add('karpenter.sh/discovery', namesOf(environment).kubernetes);
    Tags.of(subnet).add('kubernetes.io/role/internal-elb', '1');
  }
  for (const subnet of vpc.publicSubnets) Tags.of(subnet).add('kubernetes.io/role/elb', '1');
  closedDefaultGroup(scope, environment, vpc);
  endpoints(vpc, network, privateSubnets);
  flowLogs(scope, environment, vpc, network);
  const natGateways = vpc.publicSubnets.flatMap((subnet) => natGatewayOf(subnet));
  return { vpc: vpc as ec2.IVpc, privateSubnets, isolatedSubnets: named('isolated'), publicSubnets: vpc.publicSubnets, natGateways };
}

function natGatewayOf(subnet: ec2.ISubnet): readonly string[] {
  const gateway = subnet.node.tryFindChild('NATGateway') as ec2.CfnNatGateway | undefined;
  return gateway === undefined ? [] : [gateway.ref];
}
