import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';

/**
 * EKS Auto Mode enforces network policies once it is told to, and not before.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auto-net-pol.html
 */
export function networkPolicyController(scope: Construct, environment: ResolvedEnvironment): void {
  const { aws } = environment;
  if (aws?.cluster.type !== 'new' || aws.compute.type !== 'auto') return;
  new k8s.KubeConfigMap(scope, 'enabled', {
    metadata: { name: 'amazon-vpc-cni', namespace: 'kube-system', labels: labelsOf(environment, 'amazon-vpc-cni', 'cluster') },
    data: { 'enable-network-policy-controller': 'true' },
  });
}
