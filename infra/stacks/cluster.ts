import { NestedStack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { existingCluster } from '../cluster/existing-cluster';
import { newCluster } from '../cluster/new-cluster';
import type { ClusterParts } from '../cluster/parts';
import type { ClusterReference } from '../cluster/reference';
import { veleroBucket, type ControllerIdentities } from '../identity/controllers';
import { tagComponent } from '../tags';
import { neverEmpty } from './never-empty';
import type { Network } from './network';

/** What the cluster is made of. */
export interface ClusterProps {
  readonly environment: AwsEnvironment;
  readonly key: IKey;
  readonly network: Network;
}

/** The Kubernetes cluster: a new one with nodes, add-ons and access, or one that is there already. */
export class Cluster extends NestedStack implements ClusterParts {
  readonly reference: ClusterReference;
  /** Identities of its controllers. */
  readonly identities: ControllerIdentities;
  /** Where the API server answers; undefined of a cluster that is there already. */
  readonly endpoint: string | undefined;
  /** The role of nodes; undefined of a cluster that is there already. */
  readonly nodeRoleName: string | undefined;
  /** The queue of interruptions; undefined without Karpenter. */
  readonly queueName: string | undefined;
  /** The bucket of Velero's backups; undefined without Velero. */
  readonly veleroBucket: string | undefined;

  constructor(scope: Construct, id: string, { environment, key, network }: ClusterProps) {
    super(scope, id, { description: `Kubernetes of ${environment.id}-${environment.release}` });
    tagComponent(this, environment, 'cluster');
    const { cluster, controllers } = environment.aws;
    const made =
      cluster.type === 'new'
        ? newCluster(this, environment, { cluster, key, network })
        : existingCluster(this, environment, { cluster, key });
    this.reference = made.reference;
    this.identities = made.identities;
    this.endpoint = made.endpoint;
    this.nodeRoleName = made.nodeRoleName;
    this.queueName = made.queueName;
    this.veleroBucket = controllers.velero ? veleroBucket(this, environment, key) : undefined;
    neverEmpty(this);
  }
}
