import type { Construct } from 'constructs';

import { AWS_PORTS } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/expected-bindings';
import { auroraCluster } from './aurora';
import { onlyFromCluster, type Place } from './place';
import { rdsInstance } from './rds';

/** A database that was made. */
export interface Database {
  readonly host: string;
  /** What IAM calls it. */
  readonly resourceId: string;
  readonly arn: string;
  /** The administrator's password, which RDS makes and rotates. */
  readonly adminSecretArn: string;
  /** What CloudWatch calls it. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The metadata store, where it is made here: in isolated subnets, and open to the cluster alone. */
export function database(scope: Construct, environment: AwsEnvironment, place: Place): Database | undefined {
  const { metadataStore: store } = environment;
  if (store.type !== 'aurora' && store.type !== 'rds') return undefined;
  const group = onlyFromCluster(scope, 'metadata-store-access', place, AWS_PORTS.database);
  return store.type === 'aurora'
    ? auroraCluster(scope, environment, { store, place, group })
    : rdsInstance(scope, environment, { store, place, group });
}
