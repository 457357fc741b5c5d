import type { Duration, Size } from 'cdk8s';

import type { Cpu } from '../../cpu';
import type { NodeClass } from '../../nodes/nodes';

/**
 * Nodes that Karpenter, or EKS Auto Mode, makes when pods wait and removes when nothing needs them.
 *
 * @see https://karpenter.sh/docs/concepts/nodepools/
 */
export interface NodePoolSettings {
  /** What runs on them. Labels and taints follow from it, and pods find their nodes by them. */
  readonly class: NodeClass;
  /**
   * The one tier of historicals that they are for.
   *
   * @default - every tier that has no nodes of its own
   */
  readonly tier?: string;
  /** Instance types, of any architecture that the image has; the cheapest that holds what waits is taken. */
  readonly instances: readonly string[];
  /**
   * How they are bought: `spot` takes spot capacity as long as there is any, and on-demand otherwise.
   *
   * @default 'on-demand'
   */
  readonly capacity?: 'on-demand' | 'spot';
  /**
   * Where they have images, logs and `emptyDir`.
   *
   * @default - a volume of 100 GiB
   */
  readonly disk?: NodeDisk;
  /**
   * What all nodes of the pool may have together; then pods wait.
   *
   * @default - twice what its pods request at the most, and at least one node of the largest type more than it has servers
   */
  readonly limit?: NodePoolLimit;
  /**
   * The age at which a node is replaced. EKS Auto Mode ends every node with 21 days, in which it also has to wait for its pods: an hour, or the
   * longest task and an hour.
   *
   * @default - the greatest that EKS Auto Mode lets it; otherwise 30 days, and of historicals never: they are replaced when their image is another
   * @see https://karpenter.sh/docs/concepts/disruption/#expiration
   * @see https://docs.aws.amazon.com/eks/latest/userguide/automode.html
   */
  readonly expireAfter?: Duration;
}

/** What all nodes of a pool may have together. */
export interface NodePoolLimit {
  /** Their processors. */
  readonly cpu: Cpu;
  /** Their memory. */
  readonly memory: Size;
}

/** The disk of a node. */
export type NodeDisk = VolumeDisk | NvmeDisk;

/** A volume of EBS, of type `gp3`, encrypted with the key of the environment. */
export interface VolumeDisk {
  readonly type: 'volume';
  /**
   * Its capacity.
   *
   * @default - 100 GiB
   */
  readonly size?: Size;
}

/**
 * The disks that are built into the instance, as one. Fast, and gone with the instance.
 *
 * @see https://karpenter.sh/docs/concepts/nodeclasses/#specinstancestorepolicy
 */
export interface NvmeDisk {
  readonly type: 'nvme';
}
