import { SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment, ResolvedAws } from '../../charts/config/aws/aws-environment';
import { controllers } from '../identity/controllers';
import type { ClusterParts } from './parts';
import { called } from './reference';

/** What a cluster is that somebody else keeps. */
interface ExistingClusterProps {
  readonly cluster: Extract<ResolvedAws['cluster'], { type: 'existing' }>;
  readonly key: IKey;
}

/** A cluster that somebody else keeps: it gets identities, and nothing of it is changed. */
export function existingCluster(scope: Construct, environment: AwsEnvironment, { cluster, key }: ExistingClusterProps): ClusterParts {
  const securityGroup = SecurityGroup.fromSecurityGroupId(scope, 'nodes', cluster.securityGroupId, { mutable: false });
  const reference = { ...called(scope, cluster.name), securityGroup };
  const identities = controllers(scope, environment, { cluster: reference, key });
  return { reference, identities, endpoint: undefined, nodeRoleName: undefined, queueName: undefined };
}
