import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../charts/config/aws/aws-environment';
import { useNewWays } from './flags';
import { outputs } from './outputs';
import { Cluster } from './stacks/cluster';
import { Network } from './stacks/network';
import { Operations } from './stacks/operations';
import { Storage } from './stacks/storage';
import type { Parts } from './stacks/parts';
import { encryptionKey } from './storage/key';
import { tag } from './tags';

/** Makes everything of an environment, each after what it stands on, and puts out what AWS chose. */
export function parts(scope: Construct, environment: AwsEnvironment): Parts {
  useNewWays(scope);
  tag(scope, environment);
  const key = encryptionKey(scope, environment);
  const network = new Network(scope, 'network', { environment });
  const cluster = new Cluster(scope, 'cluster', { environment, key, network });
  const storage = new Storage(scope, 'storage', { environment, key, network, cluster });
  const operations = new Operations(scope, 'operations', { environment, key, network, cluster, storage });
  cluster.addStackDependency(network);
  storage.addStackDependency(cluster);
  operations.addStackDependency(storage);
  const made = { key, network, cluster, storage, operations };
  outputs(scope, environment, made);
  return made;
}
