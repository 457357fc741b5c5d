import { NestedStack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { existingVpc } from '../network/existing-vpc';
import { newVpc } from '../network/new-vpc';
import type { NetworkParts } from '../network/parts';
import { neverEmpty } from './never-empty';
import { tagComponent } from '../tags';

/** The network: a new VPC, or one that is there already. */
export class Network extends NestedStack implements NetworkParts {
  readonly vpc: ec2.IVpc;
  /** For nodes and pods. */
  readonly privateSubnets: readonly ec2.ISubnet[];
  /** For databases and brokers. */
  readonly isolatedSubnets: readonly ec2.ISubnet[];
  /** For load balancers on the internet. */
  readonly publicSubnets: readonly ec2.ISubnet[];
  /** The ids of NAT gateways that were made. */
  readonly natGateways: readonly string[];

  private readonly zones: string[];

  /** The zones of the environment. Without it, the AWS CDK would ask AWS for those of the region. */
  override get availabilityZones(): string[] {
    return this.zones;
  }

  constructor(scope: Construct, id: string, { environment }: { readonly environment: AwsEnvironment }) {
    super(scope, id, { description: `Network of ${environment.id}-${environment.release}` });
    this.zones = [...environment.aws.zones];
    tagComponent(this, environment, 'network');
    const { network } = environment.aws;
    const made = network.type === 'new' ? newVpc(this, environment, network) : existingVpc(this, environment, network);
    this.vpc = made.vpc;
    this.privateSubnets = made.privateSubnets;
    this.isolatedSubnets = made.isolatedSubnets;
    this.publicSubnets = made.publicSubnets;
    this.natGateways = made.natGateways;
    neverEmpty(this);
  }
}
