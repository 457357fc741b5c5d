import { Stack } from 'aws-cdk-lib';
import type { ISecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { Construct, IConstruct } from 'constructs';

/** A Kubernetes cluster, as those need it who give it identities and let its nodes in. */
export interface ClusterReference {
  readonly name: string;
  readonly arn: string;
  /** What all its nodes have. */
  readonly securityGroup: ISecurityGroup;
  /**
   * What has to be made before anything of the cluster is.
   *
   * @default - it is there already
   */
  readonly resource?: IConstruct;
}

/** A cluster by the name that it was given: texts that are known at synth, as the keys of conditions have to be. */
export function called(scope: Construct, name: string): Pick<ClusterReference, 'name' | 'arn'> {
  return { name, arn: Stack.of(scope).formatArn({ service: 'eks', resource: 'cluster', resourceName: name }) };
}

/** Makes something of a cluster wait until the cluster is made. */
export function afterCluster({ resource }: ClusterReference, construct: IConstruct): void {
  if (resource !== undefined) construct.node.addDependency(resource);
}
