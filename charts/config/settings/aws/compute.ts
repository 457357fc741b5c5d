import type { Size } from 'cdk8s';

import type { NodeClass } from '../../nodes/nodes';
import type { NodePoolSettings } from './node-pools';

/** What nodes there are, and who makes them. */
export type Compute = AutoCompute | ManagedCompute;

/**
 * EKS Auto Mode: AWS makes, replaces and patches nodes, and brings network, storage and load balancer controllers.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/automode.html
 */
export interface AutoCompute {
  readonly type: 'auto';
  /**
   * AWS' own node pools.
   *
   * @default ['general-purpose', 'system']
   */
  readonly pools?: readonly ('general-purpose' | 'system')[];
  /**
   * Node pools of your own, by name. They come with the manifests.
   *
   * @default {}
   * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html
   */
  readonly nodePools?: Readonly<Record<string, NodePoolSettings>>;
}

/** Managed node groups of Bottlerocket, and, if wanted, Karpenter for what they do not hold. */
export interface ManagedCompute {
  readonly type: 'managed';
  /** Node groups by name. One of class `system` has to be there: what the cluster itself needs runs on it. */
  readonly groups: Readonly<Record<string, NodeGroupSettings>>;
  /**
   * Whether nodes run Bottlerocket with validated cryptography (FIPS 140-3).
   *
   * @default false
   */
  readonly fips?: boolean;
  /**
   * Whether Karpenter gets its queue, its rules and its roles. It is itself installed with the manifests.
   *
   * @default true
   */
  readonly karpenter?: boolean;
  /**
   * Node pools of Karpenter, by name. They come with the manifests.
   *
   * @default {}
   */
  readonly nodePools?: Readonly<Record<string, NodePoolSettings>>;
}

/** Nodes that are alike. */
export interface NodeGroupSettings {
  /** What runs on them. Labels and taints follow from it, and pods find their nodes by them. */
  readonly class: NodeClass;
  /**
   * The one tier of historicals that they are for.
   *
   * @default - every tier that has no nodes of its own
   */
  readonly tier?: string;
  /** Instance types, of one architecture; the first that can be had is taken. */
  readonly instances: readonly string[];
  /** The fewest nodes, in each zone where `perZone` is set. */
  readonly min: number;
  /** The most nodes, in each zone where `perZone` is set. */
  readonly max: number;
  /**
   * How they are bought.
   *
   * @default 'on-demand'
   */
  readonly capacity?: 'on-demand' | 'spot';
  /**
   * Whether each zone has a group of its own. Pods with volumes need it: a volume does not leave its zone.
   *
   * @default false
   */
  readonly perZone?: boolean;
  /**
   * The volume for images, logs and `emptyDir`.
   *
   * @default - 100 GiB
   */
  readonly volume?: Size;
}
