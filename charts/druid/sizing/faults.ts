import { Size } from 'cdk8s';

import type { Fault } from '../../config/fault';
import { formatSize, mebibytesOf } from '../../config/size';
import { forkOf, supervisionOf } from './forked';
import { segmentCacheOf } from './storage';
import type { Shape } from './shape';
import { sizeRole, type Resources, type Sizing } from './sizing';

/** Proves heap + direct memory + overhead <= limit, and that the heap is enough to start with. */
export function* sizingFaults(path: string, resources: Resources, shape: Shape): Generator<Fault> {
  const { memory, heap: given } = resources;
  const sizing = sizeRole(resources, shape);
  const beside = besideHeap(sizing, resources);
  const smallest = formatSize(shape.smallestHeap);
  if (given === undefined && !holds(sizing.heap, shape.smallestHeap)) {
    yield {
      path: `${path}.memory`,
      problem: `leaves ${formatSize(sizing.heap)} for the heap beside ${beside}, and the role needs ${smallest} to start`,
      got: memory,
      remedy: `Give at least ${formatSize(sufficient(resources, shape))}`,
    };
  } else if (given !== undefined && !holds(given, shape.smallestHeap)) {
    yield { path: `${path}.heap`, problem: 'is too little for the role to start', got: given, remedy: `Give at least ${smallest}` };
  } else if (!holds(memory, sum(sizing.heap, sizing.directMemory, sizing.overhead))) {
    yield {
      path: `${path}.heap`,
      problem: `does not fit into 'memory' (${formatSize(memory)}) beside ${beside}`,
      got: given,
      remedy: `Give 'memory' at least ${formatSize(sufficient(resources, shape))}, or leave 'heap' out`,
    };
  }
}

function besideHeap({ directMemory, overhead }: Sizing, { storage }: Resources): string {
  if (storage?.type !== 'memory') return `direct memory (${formatSize(directMemory)}) and the JVM itself (${formatSize(overhead)})`;
  const jvm = Size.mebibytes(mebibytesOf(overhead) - mebibytesOf(storage.size));
  return `direct memory (${formatSize(directMemory)}), 'storage' in memory (${formatSize(storage.size)}) and the JVM itself (${formatSize(jvm)})`;
}

/** Proves that what a pod keeps has room for a segment of the size that Druid recommends. */
export function* storageFaults(path: string, size: Size): Generator<Fault> {
  if (holds(segmentCacheOf(size), SEGMENT)) return;
  yield {
    path: `${path}.size`,
    problem: 'has no room for a single segment of the recommended size',
    got: size,
    remedy: 'Give at least 1Gi',
  };
}

/** Proves that the processes of all tasks fit into the pod that they share. */
export function* forkFaults(path: string, resources: Resources & { readonly capacity: number }, shape: Shape): Generator<Fault> {
  const { memory, capacity } = resources;
  const fork = forkOf(resources, capacity);
  const sizing = sizeRole(fork, shape);
  if (holds(sizing.heap, shape.smallestHeap)) return;
  const each = mebibytesOf(sufficient({ ...fork, memory: Size.mebibytes(Math.max(1, mebibytesOf(fork.memory))) }, shape));
  yield {
    path: `${path}.memory`,
    problem: `leaves ${formatSize(fork.memory)} to each of ${capacity} tasks, and one needs ${formatSize(Size.mebibytes(each))} to start`,
    got: memory,
    remedy: `Give at least ${formatSize(Size.mebibytes(each * capacity + mebibytesOf(supervisionOf(resources))))}, or less 'capacity'`,
  };
}

/** The upper end of the recommended 300 to 700 MiB. https://druid.apache.org/docs/latest/operations/segment-optimization */
const SEGMENT = Size.mebibytes(700);

/**
 * Memory that does, in steps of 64 MiB. What the JVM and the buffers take grows with it, by less than half of it, so asking again with
 * what was found to be needed ends.
 */
function sufficient(resources: Resources, shape: Shape): Size {
  const { directMemory, overhead } = sizeRole(resources, shape);
  const needed = mebibytesOf(sum(resources.heap ?? shape.smallestHeap, directMemory, overhead));
  const memory = Size.mebibytes(Math.ceil(needed / STEP) * STEP);
  return holds(resources.memory, memory) ? resources.memory : sufficient({ ...resources, memory }, shape);
}

const STEP = 64;

const holds = (whole: Size, part: Size) => mebibytesOf(whole) >= mebibytesOf(part);

const sum = (...sizes: readonly Size[]) => Size.mebibytes(sizes.reduce((total, size) => total + mebibytesOf(size), 0));
