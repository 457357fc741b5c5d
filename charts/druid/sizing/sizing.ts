import { Size } from 'cdk8s';

import type { Cpu } from '../../config/cpu';
import { mebibytesOf } from '../../config/size';
import { bufferSize, buffersOf, directMemory } from './direct-memory';
import { heapOf, overheadOf } from './heap';
import type { Shape } from './shape';
import { threadsOf, type Threads } from './threads';

/** What an operator gives one pod. */
export interface Resources {
  readonly cpu: Cpu;
  readonly cpuLimit?: Cpu | undefined;
  readonly memory: Size;
  readonly heap?: Size | undefined;
  /** A folder in memory takes its size from what the process has. */
  readonly storage?: { readonly type: string; readonly size: Size } | undefined;
  /** How many Java agents the JVM has. */
  readonly agents?: number | undefined;
}

/** How one Druid process divides what its pod has. */
export interface Sizing {
  /** Processors that the JVM is told it has. */
  readonly processors: number;
  /** The pod's memory limit. */
  readonly memory: Size;
  /** `-Xms` and `-Xmx`. */
  readonly heap: Size;
  /** `-XX:MaxDirectMemorySize`. */
  readonly directMemory: Size;
  /** What else the pod's memory is for: the JVM itself, and a folder in memory. */
  readonly overhead: Size;
  /** Threads, merge buffers and the size of a buffer, in roles that answer queries. */
  readonly processing: (Threads & { readonly buffer: Size }) | undefined;
}

/** Classes and code of a Java agent, in MiB. */
const AGENT = 64;

/** Divides the memory of a pod. Whether the result can live is for `sizingFaults` to say. */
export function sizeRole(resources: Resources, shape: Shape): Sizing {
  const { memory } = resources;
  const processors = (resources.cpuLimit ?? resources.cpu).toProcessors();
  const folder = resources.storage?.type === 'memory' ? mebibytesOf(resources.storage.size) : 0;
  const overhead = Size.mebibytes(mebibytesOf(overheadOf(memory)) + folder + (resources.agents ?? 0) * AGENT);
  const available = Size.mebibytes(Math.max(0, mebibytesOf(memory) - mebibytesOf(overhead) - mebibytesOf(shape.network)));
  const processing = processingOf(processors, available, shape);
  const direct = processing
    ? directMemory({ buffer: processing.buffer, buffers: buffersOf(processing), network: shape.network })
    : shape.network;
  const reserved = Size.mebibytes(mebibytesOf(direct) + mebibytesOf(overhead));
  const heap = resources.heap ?? heapOf({ memory, reserved, largest: shape.largestHeap(processors) });
  return { processors, memory, heap, directMemory: direct, overhead, processing };
}

function processingOf(processors: number, available: Size, { queries }: Shape): Sizing['processing'] {
  if (queries.work === 'none') return undefined;
  const threads = threadsOf(processors, queries.work);
  return { ...threads, buffer: bufferSize({ available, buffers: buffersOf(threads), largest: queries.largestBuffer }) };
}
