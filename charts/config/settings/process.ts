import type { Size } from 'cdk8s';

import type { Cpu } from '../cpu';
import type { PodSettings } from './pod';

/** What an operator says about the process of a pod. The rest is computed from it. */
export interface ProcessSettings {
  /** Processors that a pod requests. */
  readonly cpu: Cpu;
  /**
   * Processors that a pod may use at the most. The JVM is told this number, rounded up, and Druid sizes its threads by it.
   *
   * @default - no limit; the JVM is told what is requested, rounded up
   */
  readonly cpuLimit?: Cpu;
  /** Memory that a pod requests and may use at the most; heap and direct memory are computed from it. */
  readonly memory: Size;
  /**
   * The Java heap.
   *
   * @default - what `memory` leaves after direct memory and the JVM's own needs, up to the most that the role has use for
   */
  readonly heap?: Size;
  /**
   * Druid properties for this process alone. Only names that the Druid line knows, and none that is computed.
   *
   * @default {}
   * @see https://druid.apache.org/docs/latest/configuration/
   */
  readonly properties?: PropertySettings;
  /**
   * Druid properties that are written as they are, whatever they are: names that nobody knows, and values in the place of computed ones.
   * What was proved of the computed ones is then not proved any more.
   *
   * @default {}
   */
  readonly unsafeProperties?: PropertySettings;
  /**
   * Further options of the JVM, one each. Heap, direct memory and the number of processors are computed and may not be among them.
   *
   * @default []
   */
  readonly jvmOptions?: readonly string[];
  /**
   * What the pod has beyond what Druid needs.
   *
   * @default - nothing
   */
  readonly pod?: PodSettings;
}

/** Druid properties by name. JSON is written as a string. */
export type PropertySettings = Readonly<Record<string, string | number | boolean>>;
