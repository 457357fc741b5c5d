/** Controllers that act on AWS: each gets a role of its own, for its own service account. */
export interface ControllerSettings {
  /**
   * The AWS Load Balancer Controller. EKS Auto Mode has one built in.
   *
   * @default - whether `compute` is `managed`
   */
  readonly loadBalancer?: boolean;
  /**
   * external-dns, with the ids of the hosted zones that it keeps, such as `Z0123456789ABCDEFGHIJ`.
   *
   * @default []
   */
  readonly dnsZones?: readonly string[];
  /**
   * Velero, with a bucket of its own.
   *
   * @default false
   */
  readonly velero?: boolean;
  /**
   * Grafana Alloy's reader of CloudWatch metrics.
   *
   * @default false
   */
  readonly alloy?: boolean;
}
