import type { Duration } from 'cdk8s';

/** The Kubernetes cluster: a new one, or one that is there already. */
export type ClusterSettings = NewCluster | ExistingCluster;

/**
 * An EKS cluster. Its Secrets are encrypted by a key of its own, its control plane logs everything, its support policy is `STANDARD`, and
 * nobody is an administrator but who is named.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
 */
export interface NewCluster {
  readonly type: 'new';
  /**
   * The version of Kubernetes.
   *
   * @default '1.36'
   */
  readonly kubernetesVersion?: string;
  /**
   * Address ranges from which the API server is reached over the internet, beside the VPC itself.
   *
   * @default - none: it is reached from the VPC alone
   */
  readonly publicAccessFrom?: readonly string[];
  /**
   * The address range of Services. It may not overlap with the network.
   *
   * @default '172.20.0.0/16'
   */
  readonly serviceCidr?: string;
  /**
   * How long the control plane's logs are kept.
   *
   * @default - 90 days
   */
  readonly logsKeptFor?: Duration;
}

/** A cluster that somebody else keeps. It gets identities, and the databases let it in; its add-ons, nodes and access are left alone. */
export interface ExistingCluster {
  readonly type: 'existing';
  /** Its name. */
  readonly name: string;
  /** The security group that all its nodes have: EKS' cluster security group. */
  readonly securityGroupId: string;
}
