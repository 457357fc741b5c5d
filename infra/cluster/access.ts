import { CfnAccessEntry } from 'aws-cdk-lib/aws-eks';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { partitionOf } from '../partition';
import { afterCluster, type ClusterReference } from './reference';

/**
 * Who enters the cluster: those whom the environment names, and nobody else.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html
 */
export function accessEntries(scope: Construct, { aws, domain }: AwsEnvironment, cluster: ClusterReference): void {
  const policies = [
    ['administrator', 'AmazonEKSClusterAdminPolicy', aws.administrators],
    // It reads everything but Secrets.
    ['user', 'AmazonEKSViewPolicy', aws.users],
  ] as const;
  for (const [id, policy, principals] of policies) {
    for (const [index, { role, username, email }] of principals.entries()) {
      const entry = new CfnAccessEntry(scope, `${id}-${index}`, {
        clusterName: cluster.name,
        principalArn: role,
        username,
        accessPolicies: [
          { policyArn: `arn:${partitionOf(scope)}:eks::aws:cluster-access-policy/${policy}`, accessScope: { type: 'cluster' } },
        ],
        tags: [{ key: `${domain}:email`, value: email }],
      });
      afterCluster(cluster, entry);
    }
  }
}
