import type { Sizing } from '../../sizing/sizing';
import type { Properties } from '../property';

/**
 * Threads and buffers, as sized. They are written down although Druid would compute threads by the same formula, because direct memory
 * was proved for these numbers and no others.
 */
export function processing({ processing }: Sizing): Properties {
  if (processing === undefined) return {};
  return {
    'druid.processing.buffer.sizeBytes': processing.buffer,
    'druid.processing.numMergeBuffers': processing.mergeBuffers,
    ...(processing.processing === 0 ? {} : { 'druid.processing.numThreads': processing.processing }),
  };
}
