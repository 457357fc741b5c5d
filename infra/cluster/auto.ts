import { CfnAccessEntry } from 'aws-cdk-lib/aws-eks';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { afterCluster, type ClusterReference } from './reference';
import type { ManagedPolicyName } from '../identity/managed-policies';
import { partitionOf } from '../partition';
import { role } from '../identity/role';

/** The role of nodes in the pools that EKS Auto Mode brings. EKS itself lets it into the cluster. */
export function builtInPoolsRole(scope: Construct): iam.Role {
  return nodeRole(scope, 'built-in-pools-role');
}

/**
 * The role of nodes in pools of one's own. It is another one than that of the pools that are built in: EKS would not delete a role's entry
 * while a class of nodes uses it.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html
 */
export function autoNodeRole(scope: Construct, cluster: ClusterReference): NodeIdentity {
  const made = nodeRole(scope, 'node-role');
  const entry = new CfnAccessEntry(scope, 'node-access', {
    clusterName: cluster.name,
    principalArn: made.roleArn,
    type: 'EC2',
    accessPolicies: [
      {
        policyArn: `arn:${partitionOf(scope)}:eks::aws:cluster-access-policy/AmazonEKSAutoNodePolicy`,
        accessScope: { type: 'cluster' },
      },
    ],
  });
  afterCluster(cluster, entry);
  return { role: made, entry };
}

/** The role of nodes, and its way into the cluster. */
export interface NodeIdentity {
  readonly role: iam.Role;
  readonly entry: CfnAccessEntry;
}

/** What a node may do: join, get images, and be entered by Session Manager. It is not what its pods may do. */
export function nodeRole(scope: Construct, id: string, further: readonly ManagedPolicyName[] = []): iam.Role {
  return role(scope, id, {
    description: 'Nodes',
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    policies: ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly', ...further],
  });
}
