import type { Alarm, Watched } from './alarm';
import { databaseAlarms } from './watched/database';
import { deepStorageAlarms } from './watched/deep-storage';
import { kubernetesAlarms } from './watched/kubernetes';
import { loadBalancerAlarms } from './watched/load-balancer';
import { networkAlarms } from './watched/network';
import { streamAlarms } from './watched/stream';

/** Everything that is watched in an environment: what AWS alone can see. What Druid says of itself is watched in the cluster. */
export function alarmsOf(watched: Watched): readonly Alarm[] {
  return [databaseAlarms, deepStorageAlarms, streamAlarms, kubernetesAlarms, networkAlarms, loadBalancerAlarms].flatMap((of) => [
    ...of(watched),
  ]);
}
