import type { Size } from 'cdk8s';

import type { Cpu } from '../cpu';

/** What an operator may add to a pod. Whatever is added runs as restricted as Druid itself. */
export interface PodSettings {
  /**
   * Further annotations.
   *
   * @default {}
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Further labels. They are no part of any selector, so they may change.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Labels that a node has to have.
   *
   * @default {}
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Taints that are no hindrance.
   *
   * @default []
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * Further environment variables.
   *
   * @default {}
   */
  readonly variables?: Readonly<Record<string, VariableSettings>>;
  /**
   * Further volumes of the Druid container.
   *
   * @default []
   */
  readonly mounts?: readonly MountSettings[];
  /**
   * Containers that end before Druid starts.
   *
   * @default []
   */
  readonly initContainers?: readonly ContainerSettings[];
  /**
   * Containers that start before Druid and end after it, also in the pods of tasks (native sidecars).
   *
   * @default []
   * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
   */
  readonly sidecars?: readonly ContainerSettings[];
  /**
   * Changes to the rendered workload (Deployment, StatefulSet, or the PodTemplate of tasks), in order. The last resort: nothing that was
   * proved may be changed by one.
   *
   * @default []
   * @see https://www.rfc-editor.org/rfc/rfc6902
   */
  readonly patches?: readonly Patch[];
}

/** A taint that is no hindrance. Without `key`, every taint. */
export interface Toleration {
  /** @default - every key */
  readonly key?: string;
  /**
   * The value of the taint.
   *
   * @default - every value
   */
  readonly value?: string;
  /** @default - every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** A value, or a key of a Secret. */
export type VariableSettings = string | SecretKey;

/** One key of a Secret of the namespace. */
export interface SecretKey {
  /** The Secret's name. */
  readonly secret: string;
  /** The key in it. */
  readonly key: string;
}

/** A volume and where it is mounted. */
export interface MountSettings {
  /** A name for the volume: a DNS label. */
  readonly name: string;
  /** The folder in the container. */
  readonly path: string;
  /** What is mounted, read-only unless it is empty. */
  readonly source:
    | { readonly type: 'secret'; readonly name: string }
    | { readonly type: 'config-map'; readonly name: string }
    | { readonly type: 'empty'; readonly size: Size };
}

/** A container beside Druid's. */
export interface ContainerSettings {
  /** A DNS label. */
  readonly name: string;
  /** With tag or digest. */
  readonly image: string;
  /**
   * The program in the place of the image's own.
   *
   * @default - the image's own
   */
  readonly command?: readonly string[];
  /**
   * Its arguments.
   *
   * @default []
   */
  readonly args?: readonly string[];
  /** Processors that it requests. */
  readonly cpu: Cpu;
  /** Memory that it requests and may use at the most. */
  readonly memory: Size;
  /**
   * Its environment variables.
   *
   * @default {}
   */
  readonly variables?: Readonly<Record<string, VariableSettings>>;
  /**
   * Its volumes.
   *
   * @default []
   */
  readonly mounts?: readonly MountSettings[];
}

/** One operation of a JSON patch. */
export type Patch =
  { readonly op: 'add' | 'replace'; readonly path: string; readonly value: unknown } | { readonly op: 'remove'; readonly path: string };
