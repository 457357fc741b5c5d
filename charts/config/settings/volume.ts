import type { Size } from 'cdk8s';

/** A persistent volume per pod. */
export interface VolumeSettings {
  /** The capacity that is claimed. */
  readonly size: Size;
  /**
   * The StorageClass.
   *
   * @default - the cluster's default class
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
