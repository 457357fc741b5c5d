import type { Duration } from 'cdk8s';

/** The way to Druid from outside the cluster: certificate and firewall are made with the foundation, the load balancer with the manifests. */
export interface EdgeSettings {
  /** The name by which people and programs reach the router, such as `druid.data.example.com`. */
  readonly hostName: string;
  /** Its certificate. */
  readonly certificate: EdgeCertificate;
  /**
   * What makes the load balancer.
   *
   * @default - an Ingress, of which the AWS Load Balancer Controller makes an Application Load Balancer
   */
  readonly door?: EdgeDoor;
  /**
   * Address ranges from which it is reached.
   *
   * @default - the network and its peers; on the internet, everybody
   */
  readonly sourceRanges?: readonly string[];
  /**
   * How long a connection may be silent. A query says nothing before it has its first row, so this has to be longer than the longest query.
   *
   * @default - a minute more than the brokers' and the router's `druid.server.http.defaultQueryTimeout`
   */
  readonly idleTimeout?: Duration;
  /**
   * People sign in at the load balancer. Programs cannot then pass it: they go by another way, such as an internal one.
   *
   * @default - nobody has to; Druid itself asks who somebody is
   */
  readonly signIn?: EdgeSignIn;
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

/** What makes the load balancer. */
export type EdgeDoor = IngressDoor | GatewayDoor;

/**
 * An Ingress for the AWS Load Balancer Controller, or for the one of EKS Auto Mode.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export interface IngressDoor {
  readonly type: 'ingress';
}

/**
 * A Gateway and an HTTPRoute, for whichever implementation of the Gateway API there is. Certificate, firewall and scheme are matters of its
 * class then.
 *
 * @see https://gateway-api.sigs.k8s.io/
 */
export interface GatewayDoor {
  readonly type: 'gateway';
  /** The name of the GatewayClass. */
  readonly className: string;
  /**
   * A Secret of Druid's namespace with the certificate, where the class takes it from one.
   *
   * @default - the class has the certificate from elsewhere
   */
  readonly certificateSecret?: string;
  /**
   * Further annotations of the Gateway.
   *
   * @default {}
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * An OpenID provider, asked by the load balancer.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html
 */
export interface EdgeSignIn {
  /** Who the provider says it is. */
  readonly issuer: string;
  /** Where people sign in. */
  readonly authorizationEndpoint: string;
  /** Where tokens are. */
  readonly tokenEndpoint: string;
  /** Where it is told who somebody is. */
  readonly userInfoEndpoint: string;
  /** A Secret of Druid's namespace with the keys `clientID` and `clientSecret`. */
  readonly clientSecret: string;
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
