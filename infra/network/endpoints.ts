import * as ec2 from 'aws-cdk-lib/aws-ec2';

import type { ResolvedNetwork } from '../../charts/config/aws/subnets';

/** Ways to AWS' own services that do not lead over the internet: to S3 always, as all segments go there, to others where nothing else does. */
export function endpoints(vpc: ec2.Vpc, network: ResolvedNetwork, subnets: readonly ec2.ISubnet[]): void {
  vpc.addGatewayEndpoint('s3', { service: ec2.GatewayVpcEndpointAwsService.S3 });
  const names = [...new Set([...(network.nat === 'none' ? NEEDED : []), ...network.endpoints])];
  if (names.length === 0) return;
  const group = new ec2.SecurityGroup(vpc, 'endpoints', {
    vpc: vpc as ec2.IVpc,
    description: 'Interface endpoints, from the network alone',
    allowAllOutbound: false,
  });
  group.addIngressRule(ec2.Peer.ipv4(network.cidr), ec2.Port.tcp(443), 'the network');
  for (const name of names) {
    vpc.addInterfaceEndpoint(name, {
      service: new ec2.InterfaceVpcEndpointAwsService(name),
      subnets: { subnets: [...subnets] },
      securityGroups: [group],
      open: false,
    });
  }
}

/**
 * What a cluster, its nodes and its pods ask for.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 */
const NEEDED = [
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'kms',
  'logs',
  'monitoring',
  'secretsmanager',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
  'tagging',
] as const;
