import { labelsOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { Pool } from '../../config/nodes/node-sets';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { bytesOf } from '../../config/size';
import { UNPRUNED } from '../../kubernetes/unpruned';

/** Of what a class of nodes is made. */
export interface NodeClassProps {
  readonly pool: Pool;
  readonly bindings: NonNullable<ResolvedEnvironment['bindings']>;
}

/** By which a pool finds its class. */
export interface NodeClassReference {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/**
 * Name and labels of a pool and of its class, which belong to the whole Kubernetes cluster. With a pool would go all its nodes at once, so it
 * stays until somebody deletes it.
 */
export function metadataOfPool(environment: ResolvedEnvironment, { name }: Pool) {
  return { name: namesOf(environment).nodePool(name), labels: labelsOf(environment, 'druid', 'nodes'), annotations: { ...UNPRUNED } };
}

/** Where its nodes are, and who talks to them. What AWS chose is named by its id, so that no tag decides. */
export function placeOf({ bindings }: NodeClassProps) {
  return {
    role: bindings.DruidNodeRoleName ?? '',
    subnetSelectorTerms: (bindings.DruidPrivateSubnetIds ?? '').split(',').map((id) => ({ id })),
    securityGroupSelectorTerms: [{ id: bindings.DruidClusterSecurityGroupId ?? '' }],
  };
}

/** The size of the volume for images, logs and `emptyDir`. Where the built-in disks have those, it holds next to nothing. */
export function volumeOf({ settings: { disk } }: Pool): string {
  return disk.type === 'nvme' ? '20Gi' : `${bytesOf(disk.size) / 1024 ** 3}Gi`;
}
