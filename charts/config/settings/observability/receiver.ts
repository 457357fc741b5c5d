import type { Duration } from 'cdk8s';

import type { CollectorSize } from './collectors';

/** Receives what others send. */
export interface ReceiverCollector extends CollectorSize {
  /**
   * How many there are.
   *
   * @default 2
   */
  readonly replicas?: number;
  /**
   * Which traces are kept when they have come to an end. One pod has to see all of a trace for that, so `replicas` has to be 1.
   *
   * @default - all that come are kept
   */
  readonly tailSampling?: TailSampling;
}

/** Traces with an error are kept, slow ones are, and a part of the rest. */
export interface TailSampling {
  /** Percent of those without an error and of ordinary length. */
  readonly percent: number;
  /**
   * What takes longer than this is kept.
   *
   * @default - 5 seconds
   */
  readonly slow?: Duration;
}
