import { counter, EITHER, gauge, timer, type Metric } from './metric';

const ALL = ['coordinator', 'overlord', 'broker', 'router', 'historical', 'indexer', 'middle-manager', 'task'] as const;

const jvm = { monitor: 'JvmMonitor' } as const;
const bytes = { ...jvm, unit: 'bytes' } as const;
const threads = { monitor: 'JvmThreadsMonitor' } as const;

/** What every process has: a JVM, a web server, and a view of the others. */
export const processes = {
  'service/heartbeat': gauge(ALL, ['leader'], 'A process that runs', { monitor: 'ServiceStatusMonitor' }),

  'jvm/mem/used': gauge(ALL, ['memKind'], 'Memory in use', bytes),
  'jvm/mem/committed': gauge(ALL, ['memKind'], 'Memory that the JVM has taken', bytes),
  'jvm/mem/max': gauge(ALL, ['memKind'], 'Memory that the JVM may take', bytes),
  'jvm/pool/used': gauge(ALL, ['poolName'], 'Memory in use, by pool', bytes),
  'jvm/pool/max': gauge(ALL, ['poolName'], 'Memory that a pool may take', bytes),
  'jvm/bufferpool/used': gauge(ALL, ['bufferpoolName'], 'Memory of buffers outside the heap', bytes),
  'jvm/bufferpool/count': gauge(ALL, ['bufferpoolName'], 'Buffers outside the heap', jvm),
  'jvm/gc/count': counter(ALL, ['gcName', 'gcGen'], 'Garbage collections', jvm),
  'jvm/gc/cpu': counter(ALL, ['gcName', 'gcGen'], 'Time of garbage collections', { ...jvm, unit: 'nanoseconds' }),
  'jvm/heapAlloc/bytes': counter(ALL, [], 'Memory that was allocated on the heap', bytes),
  'jvm/threads/live': gauge(ALL, [], 'Threads', threads),
  'jvm/threads/livePeak': gauge(ALL, [], 'Most threads at once', threads),
  'jvm/threads/started': counter(ALL, [], 'Threads that were started', threads),

  'jetty/numOpenConnections': gauge(ALL, [], 'Open connections'),
  'jetty/threadPool/busy': gauge(ALL, [], 'HTTP threads that work'),
  'jetty/threadPool/idle': gauge(ALL, [], 'HTTP threads that wait for work'),
  'jetty/threadPool/max': gauge(ALL, [], 'HTTP threads that there may be'),
  'jetty/threadPool/queueSize': gauge(ALL, [], 'Requests that wait for an HTTP thread'),
  'jetty/threadPool/isLowOnThreads': gauge(ALL, [], '1 where HTTP threads do not suffice'),

  'serverview/init/time': timer(['broker', 'coordinator'], [], 'Time until all servers were known'),
  // By server it would have no end, as tasks are servers too. So it is told how many of them are well.
  'serverview/sync/healthy': timer(['broker', 'coordinator'], ['tier'], 'Servers whose segments are known, 1, or not, 0', {
    unit: 'ratio',
    buckets: EITHER,
  }),
  'serverview/sync/unstableTime': timer(['broker', 'coordinator'], ['tier'], 'Time for which the segments of a server are not known'),
  'zk/connected': gauge(ALL, [], '1 while ZooKeeper is reached', { discovery: 'zookeeper' }),
  'zk/reconnect/time': timer(ALL, [], 'Time without ZooKeeper', { discovery: 'zookeeper' }),
  'auth/forbidden': counter(ALL, [], 'Requests that somebody was not allowed', { since: '38' }),
  'auth/exception': counter(ALL, [], 'Requests whose permission could not be found out', { since: '38' }),
} as const satisfies Readonly<Record<string, Metric>>;
