import { Size } from 'cdk8s';

import type { Fault } from '../../config/fault';
import { formatSize, mebibytesOf } from '../../config/size';
import { segmentCacheOf } from './storage';
import type { Shape } from './shape';
import type { Resources, Sizing } from './sizing';

/** Proves heap + direct + overhead <= limit, and that the heap is enough to start with. */
export function* sizingFaults(path: string, resources: Resources, sizing: Sizing, shape: Shape): Generator<Fault> {
  const fixed = mebibytesOf(sizing.directMemory) + mebibytesOf(sizing.overhead);
  const needs = `direct memory (${formatSize(sizing.directMemory)}) and the JVM itself (${formatSize(sizing.overhead)})`;
  const smallest = mebibytesOf(shape.smallestHeap);
  if (resources.heap !== undefined && mebibytesOf(resources.heap) + fixed > mebibytesOf(resources.memory)) {
    const most = mebibytesOf(resources.memory) - fixed;
    yield {
      path: `${path}.heap`,
      problem: `does not fit into 'memory' (${formatSize(resources.memory)}) beside ${needs}`,
      got: resources.heap,
      remedy:
        most >= smallest
          ? `Give at most ${formatSize(Size.mebibytes(most))}, or leave it out`
          : `Give 'memory' at least ${formatSize(Size.mebibytes(mebibytesOf(resources.heap) + fixed))}`,
    };
  } else if (mebibytesOf(sizing.heap) < smallest) {
    const heapIsGiven = resources.heap !== undefined;
    yield {
      path: heapIsGiven ? `${path}.heap` : `${path}.memory`,
      problem: heapIsGiven
        ? 'is too little for the role to start'
        : `leaves ${formatSize(Size.mebibytes(Math.max(0, mebibytesOf(sizing.heap))))} of heap beside ${needs}, too little for the role to start`,
      got: heapIsGiven ? resources.heap : resources.memory,
      remedy: `Give at least ${formatSize(Size.mebibytes(heapIsGiven ? smallest : fixed + smallest))}`,
    };
  }
}

/** Proves that a volume has room for a segment of the size that Druid recommends. */
export function* volumeFaults(path: string, volume: Size): Generator<Fault> {
  if (mebibytesOf(segmentCacheOf(volume)) >= SEGMENT) return;
  yield {
    path: `${path}.size`,
    problem: 'has no room for a single segment of the recommended size',
    got: volume,
    remedy: 'Give at least 1Gi',
  };
}

/** The upper end of the recommended 300 to 700 MiB. https://druid.apache.org/docs/latest/operations/segment-optimization */
const SEGMENT = 700;
