import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { ConfigurationError } from '../charts/config/fault';
import type { Environment } from '../charts/config/environment';
import { awsFaultsOf } from './faults';
import { parts } from './parts';
import type { Cluster } from './stacks/cluster';
import type { Network } from './stacks/network';
import type { Operations } from './stacks/operations';
import type { Storage } from './stacks/storage';

/**
 * What an environment stands on, in four nested stacks of your own stack: network, cluster, storage, operations, in this order. What AWS
 * chooses becomes outputs of your stack, named like the bindings.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export class DruidFoundation extends Construct {
  /** The network. */
  readonly network: Network;
  /** The Kubernetes cluster, its nodes and the identities of its controllers. */
  readonly cluster: Cluster;
  /** The databases, buckets and streams, and the identities of Druid. */
  readonly storage: Storage;
  /** Alarms, the ways in, and what watches the bill. */
  readonly operations: Operations;

  constructor(scope: Construct, id: string, input: Environment) {
    super(scope, id);
    const { environment, faults } = awsFaultsOf(Stack.of(this), input);
    if (environment === undefined || faults.length > 0) throw new ConfigurationError(Stack.of(this).stackName, faults);
    const { network, cluster, storage, operations } = parts(this, environment);
    this.network = network;
    this.cluster = cluster;
    this.storage = storage;
    this.operations = operations;
  }
}
