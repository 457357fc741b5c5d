/** What has to be known about the cluster around the namespace. */
export interface NetworkSettings {
  /**
   * Ports on which the Kubernetes API server answers pods; discovery and leader election go there.
   *
   * @default - 443 of an EKS cluster that is made for the environment, else 443, 6443 and 8443
   */
  readonly apiServerPorts?: readonly number[];
  /**
   * Address ranges of the Kubernetes API server.
   *
   * @default - the network and the Services of an EKS cluster that is made for the environment, else all
   */
  readonly apiServerCidrs?: readonly string[];
  /**
   * The DNS domain of the cluster, in which pods and Services have their names.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}
