/** What has to be known about the cluster around the namespace. */
export interface NetworkSettings {
  /**
   * Ports on which the Kubernetes API server answers pods; discovery and leader election go there.
   *
   * @default [443, 6443, 8443]
   */
  readonly apiServerPorts?: readonly number[];
  /**
   * Address ranges of the Kubernetes API server.
   *
   * @default ['0.0.0.0/0']
   */
  readonly apiServerCidrs?: readonly string[];
  /**
   * The DNS domain of the cluster, in which pods and Services have their names.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}
