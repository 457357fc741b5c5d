import type { Size } from 'cdk8s';

import type { Cpu } from '../cpu';

/**
 * What all pods of the namespace may request together. Druid's own have to fit in, with every set at its largest, a rollout under way and as
 * many tasks as may run; pods beside Druid come on top.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export interface QuotaSettings {
  /** Processors. */
  readonly cpu: Cpu;
  /** Memory, requested and used. */
  readonly memory: Size;
}
