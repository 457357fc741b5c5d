import { level, sum } from '../../promql/series';
import { maxBy, rate, ratio, sumBy } from '../expressions';
import { threads } from '../rows/threads';
import type { DashboardSpec, RowSpec } from '../spec';
import { here, thesePods } from '../variables';
import { rateUnitOf, unitOf } from '../units';

const pods = { ...here, ...thesePods };
const heap = { ...pods, memKind: 'heap' } as const;
const outsideHeap = { ...pods, memKind: 'nonheap' } as const;

const memory: RowSpec = {
  title: 'Heap',
  panels: [
    {
      title: 'Use of the heap',
      description: 'The part of the heap that is in use. It is a saw; its lower ends count. Those above 80 % end with an OutOfMemoryError.',
      unit: 'percentunit',
      max: 1,
      thresholds: [
        { from: 0.8, color: 'yellow' },
        { from: 0.9, color: 'red' },
      ],
      queries: [
        { expr: ratio(maxBy(['pod'], level('jvm/mem/used', heap)), maxBy(['pod'], level('jvm/mem/max', heap))), legend: '{{pod}}' },
      ],
    },
    {
      title: 'Heap in bytes',
      description: 'In use, and what it may grow to.',
      unit: unitOf('jvm/mem/used'),
      queries: [
        { expr: maxBy(['pod'], level('jvm/mem/used', heap)), legend: '{{pod}}' },
        { expr: maxBy(['druid_service'], level('jvm/mem/max', heap)), legend: '{{druid_service}}: most' },
      ],
    },
    {
      title: 'Old objects',
      description: 'What has outlived collections. A line that only rises is a leak, or a lookup that grows.',
      unit: unitOf('jvm/pool/used'),
      queries: [
        {
          expr: maxBy(['pod', 'poolName'], level('jvm/pool/used', { ...pods, poolName: /.*[Oo]ld.*|.*[Tt]enured.*/ })),
          legend: '{{pod}}: {{poolName}}',
        },
      ],
    },
    {
      title: 'New objects',
      description: 'Bytes that are allocated a second. It follows the load; much more than that is a query that builds large results.',
      unit: rateUnitOf('jvm/heapAlloc/bytes'),
      queries: [{ expr: sumBy(['pod'], rate(sum('jvm/heapAlloc/bytes', pods))), legend: '{{pod}}' }],
    },
  ],
  columns: 4,
};

const collections: RowSpec = {
  title: 'Garbage collection',
  columns: 2,
  panels: [
    {
      title: 'Time of collections',
      description: 'The part of a processor that goes into collections. Below 5 % is normal; above 30 % little else happens.',
      unit: 'percentunit',
      thresholds: [
        { from: 0.1, color: 'yellow' },
        { from: 0.3, color: 'red' },
      ],
      // A second has 1e9 nanoseconds.
      queries: [{ expr: `${sumBy(['pod', 'gcName'], rate(sum('jvm/gc/cpu', pods)))} / 1e9`, legend: '{{pod}}: {{gcName}}' }],
    },
    {
      title: 'Collections',
      description: 'By generation. Collections of old objects are rare; many of them are a heap that is too small.',
      unit: rateUnitOf('jvm/gc/count'),
      queries: [{ expr: sumBy(['pod', 'gcGen'], rate(sum('jvm/gc/count', pods))), legend: '{{pod}}: {{gcGen}}' }],
    },
  ],
};

const besides: RowSpec = {
  title: 'Beside the heap',
  panels: [
    {
      title: 'Direct buffers',
      description: 'Processing and merge buffers: the same from the start on. A rise is a limit of the container that comes near.',
      unit: unitOf('jvm/bufferpool/used'),
      queries: [{ expr: maxBy(['pod'], level('jvm/bufferpool/used', { ...pods, bufferpoolName: 'direct' })), legend: '{{pod}}' }],
    },
    {
      title: 'Mapped segments',
      description: 'Segments that are mapped into memory, whether they are in it or not.',
      unit: unitOf('jvm/bufferpool/used'),
      queries: [{ expr: maxBy(['pod'], level('jvm/bufferpool/used', { ...pods, bufferpoolName: /mapped.*/ })), legend: '{{pod}}' }],
    },
    {
      title: 'Classes and compiled code',
      description: 'What the JVM needs for itself. It is steady after a while.',
      unit: unitOf('jvm/mem/used'),
      queries: [{ expr: maxBy(['pod'], level('jvm/mem/used', outsideHeap)), legend: '{{pod}}' }],
    },
    {
      title: 'Threads',
      description: 'A line that only rises is a leak.',
      unit: unitOf('jvm/threads/live'),
      queries: [{ expr: maxBy(['pod'], level('jvm/threads/live', pods)), legend: '{{pod}}' }],
    },
    {
      title: 'New threads',
      description: 'Few are normal: pools keep theirs.',
      unit: rateUnitOf('jvm/threads/started'),
      queries: [{ expr: sumBy(['pod'], rate(sum('jvm/threads/started', pods))), legend: '{{pod}}' }],
    },
    {
      title: 'Connection with ZooKeeper',
      description: '1 while it is there, where the cluster uses ZooKeeper.',
      unit: 'bool_yes_no',
      max: 1,
      queries: [{ expr: `min by (pod) (${level('zk/connected', pods)})`, legend: '{{pod}}' }],
    },
  ],
};

/** What processes need of memory, and what it costs them. */
export const jvm: DashboardSpec = {
  title: 'Druid / JVM',
  purpose: 'Whether processes have memory enough: heap, garbage collection, buffers and threads, by pod.',
  choices: ['druid_service', 'pod'],
  rows: [memory, collections, besides, threads],
};
