import { k8s } from 'cdk8s-plus-30';

import type { GroupOf } from '../../config/groups';
import type { ResolvedProcess, ResolvedStorage } from '../../config/schema/resolved';
import { formatSize, sumOf } from '../../config/size';
import { TASK_DIRECTORY } from '../properties/groups/overlord';
import { SEGMENT_CACHE } from '../roles/historical';

type AnyGroup = GroupOf<string, ResolvedProcess>;

/** What a group keeps, under the name of its volume and where it is mounted; undefined where it keeps nothing. */
export function storageOf({ role, settings }: AnyGroup): { storage: ResolvedStorage; name: string; path: string } | undefined {
  if (!('storage' in settings)) return undefined;
  const [name, path] = role === 'historical' ? ['segment-cache', SEGMENT_CACHE] : ['tasks', TASK_DIRECTORY];
  return { storage: settings.storage, name, path };
}

/** Its volume, unless the StatefulSet claims one for every pod. */
export function storageVolumes(group: AnyGroup): k8s.Volume[] {
  const kept = storageOf(group);
  if (kept === undefined || kept.storage.type === 'claim') return [];
  const sizeLimit = k8s.Quantity.fromString(formatSize(kept.storage.size));
  return [{ name: kept.name, emptyDir: kept.storage.type === 'memory' ? { medium: 'Memory', sizeLimit } : { sizeLimit } }];
}

/** What a pod needs of the node's own disk, for the scheduler and for the kubelet. */
export function ephemeralStorage({ settings }: AnyGroup): Record<string, k8s.Quantity> {
  const sizes = [
    ...('disk' in settings ? [settings.disk] : []),
    ...('storage' in settings && settings.storage.type === 'node' ? [settings.storage.size] : []),
  ];
  return sizes.length === 0 ? {} : { 'ephemeral-storage': k8s.Quantity.fromString(formatSize(sumOf(...sizes))) };
}
