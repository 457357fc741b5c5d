import type { Duration } from 'cdk8s';

/** The VPC: a new one, or one that is there already. */
export type AwsNetwork = NewNetwork | ExistingNetwork;

/**
 * A VPC with a public, a private and an isolated subnet in each zone.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
 */
export interface NewNetwork {
  readonly type: 'new';
  /**
   * The address range, from /16 to /20.
   *
   * @default '10.0.0.0/16'
   */
  readonly cidr?: string;
  /**
   * Lengths of the subnets' prefixes.
   *
   * @default - private subnets take most of the range, as every pod has an address there
   */
  readonly prefixes?: SubnetPrefixes;
  /**
   * How private subnets reach the internet: through a NAT gateway in each zone, through one for all, or not at all. Without, interface
   * endpoints lead to AWS' own services, and images have to be in ECR.
   *
   * @default 'per-zone'
   */
  readonly nat?: 'per-zone' | 'single' | 'none';
  /**
   * Further interface endpoints, by the last part of their service's name, such as `kms`.
   *
   * @default - those that a cluster needs where `nat` is `none`, else none
   */
  readonly endpoints?: readonly string[];
  /**
   * How long flow logs are kept.
   *
   * @default - 90 days
   */
  readonly flowLogsKeptFor?: Duration;
  /**
   * Address ranges of networks that this one will be joined with, such as by peering: they may not overlap.
   *
   * @default []
   */
  readonly peers?: readonly string[];
}

/** Lengths of prefixes: the 24 of `10.0.1.0/24`. */
export interface SubnetPrefixes {
  /**
   * Subnets of load balancers and NAT gateways.
   *
   * @default - 8 bits longer than the VPC's, 27 at the most
   */
  readonly public?: number;
  /**
   * Subnets of nodes and pods.
   *
   * @default - 2 bits longer than the VPC's with up to three zones, else 3
   */
  readonly private?: number;
  /**
   * Subnets of databases and brokers.
   *
   * @default - 8 bits longer than the VPC's, 27 at the most
   */
  readonly isolated?: number;
}

/** A VPC that is there already, such as one that is shared with this account. */
export interface ExistingNetwork {
  readonly type: 'existing';
  /** Its id, such as `vpc-0123456789abcdef0`. */
  readonly vpcId: string;
  /** Its address range. */
  readonly cidr: string;
  /** Ids of subnets for nodes and pods, one for each zone, in the order of the zones. */
  readonly privateSubnets: readonly string[];
  /**
   * Ids of subnets for databases and brokers, one for each zone, in the order of the zones.
   *
   * @default - the private subnets
   */
  readonly isolatedSubnets?: readonly string[];
  /**
   * Ids of subnets for an internet-facing load balancer, one for each zone, in the order of the zones.
   *
   * @default []
   */
  readonly publicSubnets?: readonly string[];
}
