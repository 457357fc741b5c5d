import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import type { NetworkParts } from './parts';

/** A VPC that somebody else keeps: it is named, never looked up and never changed. */
export function existingVpc(
  scope: Construct,
  { aws: { zones } }: AwsEnvironment,
  network: Extract<ResolvedAws['network'], { type: 'existing' }>,
): NetworkParts {
  const { privateSubnets, isolatedSubnets = privateSubnets, publicSubnets } = network;
  const vpc = ec2.Vpc.fromVpcAttributes(scope, 'vpc', {
    vpcId: network.vpcId,
    vpcCidrBlock: network.cidr,
    availabilityZones: [...zones],
    privateSubnetIds: [...privateSubnets],
    isolatedSubnetIds: [...isolatedSubnets],
    ...(publicSubnets.length === 0 ? {} : { publicSubnetIds: [...publicSubnets] }),
  });
  return {
    vpc,
    privateSubnets: vpc.privateSubnets,
    isolatedSubnets: vpc.isolatedSubnets,
    publicSubnets: vpc.publicSubnets,
    natGateways: [],
  };
}
