/** The way to Druid from outside the cluster: the load balancer is made with the manifests, of what is prepared here. */
export interface EdgeSettings {
  /** The name by which people and programs reach the router, such as `druid.data.example.com`. */
  readonly hostName: string;
  /** Its certificate. */
  readonly certificate: EdgeCertificate;
  /**
   * Whether the load balancer is on the internet.
   *
   * @default - no, it is reached from the VPC and what is joined with it
   */
  readonly internet?: InternetSettings;
  /**
   * The full name of the load balancer that the manifests have made, such as `app/druid/0a1b2c3d4e5f6071`: it gets alarms.
   *
   * @default - it is not known yet, and has none
   */
  readonly loadBalancer?: string;
}

/** A certificate of AWS Certificate Manager: a new one, validated by DNS, or one that is there already. */
export type EdgeCertificate = NewCertificate | ExistingCertificate;

/** A certificate that is issued, and renewed for ever, once its DNS record is there; the record is made too. */
export interface NewCertificate {
  readonly type: 'new';
  /** The id of the Route 53 hosted zone that the name is in, such as `Z0123456789ABCDEFGHIJ`. */
  readonly hostedZoneId: string;
}

/** A certificate in the environment's account and region. */
export interface ExistingCertificate {
  readonly type: 'existing';
  /** Its ARN. */
  readonly arn: string;
}

/** What stands between the internet and the router: a web ACL. */
export interface InternetSettings {
  /**
   * How many requests one address may send in five minutes.
   *
   * @default 2000
   */
  readonly requestsPerFiveMinutes?: number;
}
