import type { Construct } from 'constructs';

import { AWS_PORTS } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { isAwsStore } from '../../charts/config/aws/stores';
import { auroraCluster } from './aurora';
import type { Database } from './database-parts';
import { onlyFromCluster, type Place } from './place';
import { rdsInstance } from './rds';

/** The metadata store, where it is made here: in isolated subnets, and open to the cluster alone. */
export function database(scope: Construct, environment: AwsEnvironment, place: Place): Database | undefined {
  const { metadataStore: store } = environment;
  if (!isAwsStore(store)) return undefined;
  const group = onlyFromCluster(scope, 'metadata-store-access', place, AWS_PORTS.database);
  return store.type === 'aurora'
    ? auroraCluster(scope, environment, { store, place, group })
    : rdsInstance(scope, environment, { store, place, group });
}
