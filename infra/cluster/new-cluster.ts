import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import { hasKarpenter, type AwsEnvironment, type ResolvedAws } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { controllers } from '../identity/controllers';
import { containerLogs } from '../operations/container-logs';
import type { ClusterParts } from './parts';
import type { Network } from '../stacks/network';
import { accessEntries } from './access';
import { addons } from './addons';
import { autoNodeRole } from './auto';
import { controlPlane } from './control-plane';
import { interruptionQueue } from './karpenter';
import { managedNodeRole, managedNodes } from './managed-nodes';
import { called } from './reference';

/** What a new cluster is made of. */
interface NewClusterProps {
  readonly cluster: Extract<ResolvedAws['cluster'], { type: 'new' }>;
  readonly key: IKey;
  readonly network: Network;
}

/**
 * A cluster, in the order in which it comes to life: control plane, who enters it, identities, what nodes need to become ready, nodes, and
 * what runs on them. CloudFormation is told of this order, which it does not see.
 */
export function newCluster(scope: Construct, environment: AwsEnvironment, { cluster, key, network }: NewClusterProps): ClusterParts {
  const { compute } = environment.aws;
  const resource = controlPlane(scope, environment, { cluster, key, network });
  const reference = {
    ...called(scope, namesOf(environment).kubernetes),
    securityGroup: resource.clusterSecurityGroup,
    resource,
  };
  accessEntries(scope, environment, reference);
  containerLogs(scope, environment, reference.name);
  const identity = compute.type === 'auto' ? autoNodeRole(scope, reference) : managedNodeRole(scope, reference);
  const queue = hasKarpenter(environment) ? interruptionQueue(scope, environment) : undefined;
  const identities = controllers(scope, environment, {
    cluster: reference,
    key,
    nodeRoleArn: identity.role.roleArn,
    queueArn: queue?.queueArn,
  });
  const before = addons(scope, environment, { reference, identities, phase: 'before-nodes' });
  const nodes = compute.type === 'auto' ? [] : managedNodes(scope, environment, { reference, compute, identity, network, after: before });
  addons(scope, environment, { reference, identities, phase: 'with-nodes', after: [...before, ...nodes] });
  return { reference, identities, endpoint: resource.clusterEndpoint, nodeRoleName: identity.role.roleName, queueName: queue?.queueName };
}
