import { Size } from 'cdk8s';

import { mebibytesOf } from '../../config/size';

/**
 * Memory that a JVM needs besides heap and direct memory: classes, compiled code, thread stacks, the collector's own tables.
 *
 * 350 MiB held for every role in a real run with heaps of 160 to 400 MiB; the tables grow with the heap, hence the sixteenth.
 */
export function overheadOf(memory: Size): Size {
  return Size.mebibytes(Math.max(350, Math.floor(mebibytesOf(memory) / 16)));
}

/** What the heap of one process may be. */
export interface HeapProps {
  /** The memory limit of the pod. */
  readonly memory: Size;
  /** Direct memory plus the JVM's own needs. */
  readonly reserved: Size;
  /** The most that the role has use for; what is left over becomes page cache. */
  readonly largest: Size;
}

/** The heap: what the pod's memory leaves, up to the most that is of use. Whether it is enough is for `sizingFaults` to say. */
export function heapOf({ memory, reserved, largest }: HeapProps): Size {
  return Size.mebibytes(Math.min(mebibytesOf(largest), Math.max(0, mebibytesOf(memory) - mebibytesOf(reserved))));
}
