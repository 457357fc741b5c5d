import { CfnPodIdentityAssociation } from 'aws-cdk-lib/aws-eks';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { afterCluster, type ClusterReference } from '../cluster/reference';
import type { ManagedPolicyName } from './managed-policies';
import { role } from './role';

/** Whose identity it is, and what it may do. */
export interface PodIdentityProps {
  readonly environment: AwsEnvironment;
  readonly cluster: ClusterReference;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly statements: readonly iam.PolicyStatement[];
  /** Names of policies that AWS keeps. */
  readonly managedPolicies?: readonly ManagedPolicyName[];
}

/**
 * A role for the pods of one service account, and of no other, in no other namespace and in no other cluster. The association may be there
 * before the service account is; a pod that was admitted before the association never has the role.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
 */
export class PodIdentity extends Construct {
  readonly role: iam.Role;
  readonly association: CfnPodIdentityAssociation;

  constructor(scope: Construct, id: string, props: PodIdentityProps) {
    super(scope, id);
    const { environment, cluster, namespace, serviceAccount, statements, managedPolicies = [] } = props;
    const conditions = {
      StringEquals: {
        'aws:SourceAccount': environment.aws.account,
        'aws:RequestTag/eks-cluster-arn': cluster.arn,
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': serviceAccount,
      },
    };
    this.role = role(this, 'role', {
      description: `${namespace}/${serviceAccount}`,
      assumedBy: new iam.ServicePrincipal('pods.eks.amazonaws.com', { conditions }).withSessionTags(),
      statements,
      policies: managedPolicies,
    });
    this.association = new CfnPodIdentityAssociation(this, 'association', {
      clusterName: cluster.name,
      namespace,
      serviceAccount,
      roleArn: this.role.roleArn,
    });
    afterCluster(cluster, this.association);
  }
}
