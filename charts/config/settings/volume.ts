import type { Size } from 'cdk8s';

/** A persistent volume per pod. */
export interface VolumeSettings {
  /** The capacity that is claimed. */
  readonly size: Size;
  /**
   * The StorageClass.
   *
   * @default - the environment's own class, which is encrypted with its key, on an EKS cluster of its own; otherwise the cluster's default
   */
  readonly storageClass?: string;
  /**
   * What happens to the claims when their StatefulSet is deleted or scaled in: `retain` keeps them, `delete` deletes them.
   *
   * @default 'retain'
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
   */
  readonly retention?: 'retain' | 'delete';
}

/**
 * Where a pod keeps what it could get again, but would rather not: segments, the files of its tasks.
 *
 * - `claim`: a persistent volume of its own, which outlives the pod.
 * - `node`: the node's own disk, such as local NVMe. Fast, and gone with the pod.
 * - `memory`: the pod's own memory, of which it takes its size. Faster still, and gone with the pod.
 */
export type Storage = ClaimStorage | NodeStorage | MemoryStorage;

/** A persistent volume. */
export interface ClaimStorage extends VolumeSettings {
  readonly type: 'claim';
}

/** A folder on the node's disk. */
export interface NodeStorage {
  readonly type: 'node';
  /** What the pod requests of the node's ephemeral storage, and may use at the most. */
  readonly size: Size;
}

/** A folder in memory. */
export interface MemoryStorage {
  readonly type: 'memory';
  /** The part of the pod's `memory` that it takes. */
  readonly size: Size;
}
