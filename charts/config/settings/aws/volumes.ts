import type { Size } from 'cdk8s';

/**
 * How fast the volumes of pods are: gp3, of which every one has 3000 operations and 125 MiB a second at no further price.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html#gp3-ebs-volume-type
 */
export interface VolumesSettings {
  /**
   * Operations in a second, up to 80000, and no more than 500 for each GiB of a volume.
   *
   * @default 3000
   */
  readonly iops?: number;
  /**
   * What is read and written in a second, up to 2000 MiB, and a quarter of a MiB for each operation.
   *
   * @default - 125 MiB
   */
  readonly throughput?: Size;
}
