import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** What a network consists of. */
export interface NetworkParts {
  readonly vpc: ec2.IVpc;
  /** For nodes and pods. */
  readonly privateSubnets: readonly ec2.ISubnet[];
  /** For databases and brokers. */
  readonly isolatedSubnets: readonly ec2.ISubnet[];
  /** For load balancers on the internet. */
  readonly publicSubnets: readonly ec2.ISubnet[];
  /** The ids of NAT gateways that were made. */
  readonly natGateways: readonly string[];
}
