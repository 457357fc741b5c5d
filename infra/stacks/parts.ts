import type { IKey } from 'aws-cdk-lib/aws-kms';

import type { Cluster } from './cluster';
import type { Network } from './network';
import type { Operations } from './operations';
import type { Storage } from './storage';

/** What a foundation consists of. */
export interface Parts {
  readonly key: IKey;
  readonly network: Network;
  readonly cluster: Cluster;
  readonly storage: Storage;
  readonly operations: Operations;
}
