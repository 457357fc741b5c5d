import type { AddonName } from '../../platform/addons';

/** Add-ons of EKS by name. One that is not named has its defaults. */
export type Addons = Readonly<Partial<Record<AddonName, AddonSettings>>>;

/**
 * An add-on of EKS.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export interface AddonSettings {
  /**
   * Whether it is installed.
   *
   * @default - whether a cluster of this kind needs it
   */
  readonly enabled?: boolean;
  /**
   * Its version, such as `v1.23.0-eksbuild.1`; `default` is what EKS takes by default for the cluster's version of Kubernetes.
   *
   * @default - the one that was reviewed for this release, or EKS' default where none was
   */
  readonly version?: string;
  /**
   * Its configuration, as the add-on's schema has it. What is said here takes the place of what is said otherwise, key by key and level by
   * level.
   *
   * @default {}
   */
  readonly configuration?: Readonly<Record<string, unknown>>;
}
