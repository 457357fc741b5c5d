import type { IKey } from 'aws-cdk-lib/aws-kms';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import type { ClusterReference } from '../cluster/reference';
import type { Network } from '../stacks/network';

/** Where something is made that the cluster uses, and how it is encrypted. */
export interface Place {
  readonly key: IKey;
  readonly network: Network;
  readonly cluster: ClusterReference;
}

/** A security group of its own, which lets nothing in but the cluster's nodes, on one port, and nothing out. */
export function onlyFromCluster(scope: Construct, id: string, { network, cluster }: Place, port: number): ec2.SecurityGroup {
  const group = new ec2.SecurityGroup(scope, id, {
    vpc: network.vpc,
    description: `${id}, from the cluster alone`,
    allowAllOutbound: false,
  });
  group.addIngressRule(cluster.securityGroup, ec2.Port.tcp(port), 'the nodes of the cluster');
  return group;
}
