import type { Size } from 'cdk8s';

/** How a role uses its memory: all that sizing needs to know of it. */
export interface Shape {
  /** Below this the role does not start, or not for long. */
  readonly smallestHeap: Size;
  /** The most heap the role has use for, by the number of its processors. */
  readonly largestHeap: (processors: number) => Size;
  /** Direct memory for the network stack. */
  readonly network: Size;
  /** Whether it processes segments, merges results of others, or does neither; and then the largest buffer that is of use. */
  readonly queries: { readonly work: 'processes' | 'merges'; readonly largestBuffer: Size } | { readonly work: 'none' };
}
