/** The threads and connections of one Druid process. */
export interface Threads {
  /** Threads that process segments; zero in roles that process none. */
  readonly processing: number;
  /** Buffers in which results of group-by queries are merged; zero in roles that merge none. */
  readonly mergeBuffers: number;
}

/**
 * Druid leaves one processor to everything but processing, and gives a merge buffer to every fourth thread, two at least.
 *
 * A broker processes nothing itself; it needs the merge buffers only.
 *
 * @see https://druid.apache.org/docs/latest/operations/basic-cluster-tuning
 */
export function threadsOf(processors: number, work: 'processes' | 'merges'): Threads {
  const threads = Math.max(1, processors - 1);
  const mergeBuffers = Math.max(2, Math.floor(threads / 4));
  return { processing: work === 'processes' ? threads : 0, mergeBuffers };
}

/** Connections that one process keeps open to each server it asks: ten and ten more per processor, at most Druid's recommended 50. */
export function connectionsOf(processors: number): number {
  return Math.min(50, 10 + 10 * processors);
}

/** HTTP threads of a process that may be asked over so many connections at once; ten more answer health checks and peers. */
export function httpThreadsOf(incomingConnections: number): number {
  return incomingConnections + 10;
}
