import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../config/schema/resolved';
import { formatSize } from '../config/size';
import { metadataOf } from '../kubernetes/metadata';

/** What all pods of the namespace may request together, where the environment says so. */
export function quota(scope: Construct, environment: ResolvedEnvironment): void {
  const { quota: given } = environment;
  if (given === undefined) return;
  const memory = k8s.Quantity.fromString(formatSize(given.memory));
  new k8s.KubeResourceQuota(scope, 'quota', {
    metadata: metadataOf({ environment, component: 'cluster' }),
    spec: {
      hard: { 'requests.cpu': k8s.Quantity.fromString(given.cpu.toString()), 'requests.memory': memory, 'limits.memory': memory },
    },
  });
}
