import { Size } from 'cdk8s';

import { mebibytesOf } from '../../config/size';
import type { Threads } from './threads';

/** The number of buffers that a process allocates when it starts: one per thread and merge buffer, and one to decompress into. */
export function buffersOf({ processing, mergeBuffers }: Threads): number {
  return processing + mergeBuffers + 1;
}

/** What one buffer may take. */
export interface BufferProps {
  /** The memory of the pod that the JVM does not need for itself. */
  readonly available: Size;
  /** How many buffers share the part of it that is theirs. */
  readonly buffers: number;
  /** The largest buffer that is of use. */
  readonly largest: Size;
}

/** The size of one processing buffer: a quarter of what is available, in equal parts, up to the largest of use. */
export function bufferSize({ available, buffers, largest }: BufferProps): Size {
  return Size.mebibytes(Math.min(mebibytesOf(largest), Math.max(SMALLEST, Math.floor(mebibytesOf(available) / 4 / buffers))));
}

/**
 * Off-heap memory that a process may allocate: its buffers, and what the network stack needs beside them.
 *
 * Druid refuses to start when the buffers alone do not fit.
 *
 * @see https://druid.apache.org/docs/latest/operations/basic-cluster-tuning
 */
export function directMemory({ buffer, buffers, network }: { buffer: Size; buffers: number; network: Size }): Size {
  return Size.mebibytes(mebibytesOf(buffer) * buffers + mebibytesOf(network));
}

/** Below this a group-by query over a handful of columns has no room for its rows. */
const SMALLEST = 16;
