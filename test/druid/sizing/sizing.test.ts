import { Size } from 'cdk8s';
import fc from 'fast-check';

import { Cpu } from '../../../charts/config/cpu';
import { mebibytesOf } from '../../../charts/config/size';
import { bufferSize, buffersOf, directMemory } from '../../../charts/druid/sizing/direct-memory';
import { forkFaults, sizingFaults, storageFaults } from '../../../charts/druid/sizing/faults';
import { heapOf, overheadOf } from '../../../charts/druid/sizing/heap';
import { sizeRole } from '../../../charts/druid/sizing/sizing';
import { forkOf } from '../../../charts/druid/sizing/forked';
import { cacheStart } from '../../../charts/druid/sizing/start';
import { segmentCacheOf } from '../../../charts/druid/sizing/storage';
import { connectionsOf, httpThreadsOf, threadsOf } from '../../../charts/druid/sizing/threads';
import { roles } from '../../../charts/druid/roles';

const MiB = (mebibytes: number) => Size.mebibytes(mebibytes);

test.each([
  [1, 1, 2],
  [2, 1, 2],
  [4, 3, 2],
  [16, 15, 3],
  [64, 63, 15],
])('%d processors: %d threads, %d merge buffers', (processors, processing, mergeBuffers) => {
  expect(threadsOf(processors, 'processes')).toEqual({ processing, mergeBuffers });
  expect(threadsOf(processors, 'merges')).toEqual({ processing: 0, mergeBuffers });
});

test.each([
  [1, 20],
  [2, 30],
  [4, 50],
  [32, 50],
])('%d processors: %d connections', (processors, connections) => {
  expect(connectionsOf(processors)).toBe(connections);
  expect(httpThreadsOf(connections)).toBe(connections + 10);
});

test.each([
  [896, 350],
  [5_600, 350],
  [8_192, 512],
  [65_536, 4_096],
])('a pod of %d MiB: the JVM itself takes %d', (memory, overhead) => {
  expect(mebibytesOf(overheadOf(MiB(memory)))).toBe(overhead);
});

test.each([
  [482, 4, 500, 30],
  [100_000, 18, 500, 500],
  [2_000, 4, 100, 100],
  [0, 3, 500, 16],
])('%d MiB available, %d buffers of at most %d: %d each', (available, buffers, largest, buffer) => {
  expect(mebibytesOf(bufferSize({ available: MiB(available), buffers, largest: MiB(largest) }))).toBe(buffer);
});

test('direct memory is the buffers and the network', () => {
  expect(buffersOf({ processing: 15, mergeBuffers: 3 })).toBe(19);
  expect(mebibytesOf(directMemory({ buffer: MiB(500), buffers: 19, network: MiB(64) }))).toBe(9_564);
});

test.each([
  [896, 534, 31_744, 362],
  [65_536, 14_000, 8_192, 8_192],
  [256, 478, 31_744, 0],
])('a pod of %d MiB, %d reserved, at most %d of use: a heap of %d', (memory, reserved, largest, heap) => {
  expect(mebibytesOf(heapOf({ memory: MiB(memory), reserved: MiB(reserved), largest: MiB(largest) }))).toBe(heap);
});

test.each([
  [4_096, 3_686],
  [1_024, 921],
  [307_200, 276_480],
])('a volume of %d MiB: a segment cache of %d', (volume, cache) => {
  expect(mebibytesOf(segmentCacheOf(MiB(volume)))).toBe(cache);
});

/** Role, processors, memory -> heap, direct memory, buffer; all in MiB. */
test.each([
  ['historical', 2, 896, 362, 184, 30],
  ['historical', 16, 65_536, 8_192, 9_564, 500],
  ['broker', 2, 896, 362, 184, 40],
  ['broker', 8, 20_480, 17_636, 1_564, 500],
  ['router', 2, 640, 162, 128, undefined],
  ['router', 2, 4_096, 512, 128, undefined],
  ['coordinator', 2, 896, 482, 64, undefined],
  ['coordinator', 4, 16_384, 15_296, 64, undefined],
  ['overlord', 2, 768, 354, 64, undefined],
  ['task', 2, 960, 410, 200, 34],
  ['task', 2, 4_096, 3_282, 464, 100],
  ['historical', 0.5, 1_024, 458, 216, 38],
  ['historical', 64, 524_288, 24_576, 39_564, 500],
  ['broker', 64, 524_288, 31_744, 8_064, 500],
  ['router', 0.5, 1_024, 512, 128, undefined],
  ['coordinator', 64, 524_288, 31_744, 64, undefined],
  ['indexer', 4, 8_192, 7_016, 664, 100],
  ['indexer', 64, 524_288, 31_744, 7_964, 100],
  ['middleManager', 8, 16_384, 128, 32, undefined],
  ['task', 0.5, 1_024, 458, 216, 38],
  ['task', 64, 524_288, 31_744, 7_964, 100],
] as const)('%s with %d processors and %d MiB: heap %d, direct memory %d, buffer %s', (role, processors, memory, heap, direct, buffer) => {
  const sizing = sizeRole({ cpu: Cpu.units(processors), memory: MiB(memory) }, roles[role].shape);
  expect(mebibytesOf(sizing.heap)).toBe(heap);
  expect(mebibytesOf(sizing.directMemory)).toBe(direct);
  expect(sizing.processing && mebibytesOf(sizing.processing.buffer)).toBe(buffer);
});

test('the limit tells the number of processors, and the request where there is none', () => {
  const { shape } = roles.broker;
  expect(sizeRole({ cpu: Cpu.millis(200), cpuLimit: Cpu.units(3), memory: MiB(2_048) }, shape).processors).toBe(3);
  expect(sizeRole({ cpu: Cpu.millis(1_500), memory: MiB(2_048) }, shape).processors).toBe(2);
});

const anyRole = fc.constantFrom(...Object.values(roles));
const anyResources = fc.record({
  cpu: fc.integer({ min: 100, max: 64_000 }).map((millis) => Cpu.millis(millis)),
  memory: fc.integer({ min: 64, max: 512 * 1024 }).map(MiB),
  heap: fc.option(fc.integer({ min: 1, max: 64 * 1024 }).map(MiB), { nil: undefined }),
});

test('whatever a role is given: there is a fault, or all that it takes fits into its memory', () => {
  fc.assert(
    fc.property(anyRole, anyResources, ({ shape }, resources) => {
      const { heap, directMemory: direct, overhead, processing } = sizeRole(resources, shape);
      if ([...sizingFaults('role', resources, shape)].length > 0) return;
      expect(mebibytesOf(heap) + mebibytesOf(direct) + mebibytesOf(overhead)).toBeLessThanOrEqual(mebibytesOf(resources.memory));
      expect(mebibytesOf(heap)).toBeGreaterThanOrEqual(mebibytesOf(shape.smallestHeap));
      if (processing) expect(mebibytesOf(direct)).toBeGreaterThanOrEqual(mebibytesOf(processing.buffer) * buffersOf(processing));
    }),
  );
});

test('who does what a message about sizes says has no fault left', () => {
  fc.assert(
    fc.property(anyRole, anyResources, ({ shape }, resources) => {
      const [fault] = sizingFaults('role', resources, shape);
      if (fault === undefined) return;
      const [, amount, unit] = /at least (\d+)(Mi|Gi|Ti)/.exec(fault.remedy) ?? [];
      const given = MiB(Number(amount) * { Mi: 1, Gi: 1024, Ti: 1024 ** 2 }[unit as 'Mi']);
      const inMemory = fault.path.endsWith('.memory') || fault.remedy.includes("'memory'");
      const mended = inMemory ? { ...resources, memory: given } : { ...resources, heap: given };
      const left = [...sizingFaults('role', mended, shape)];
      // A heap that was too small may, once it is large enough, turn out not to fit.
      expect(left.filter(({ problem }) => inMemory || !problem.startsWith('does not fit'))).toEqual([]);
    }),
  );
});

test('what a pod keeps holds a segment', () => {
  expect([...storageFaults('storage', MiB(1_024))]).toEqual([]);
  expect([...storageFaults('storage', MiB(512))]).toHaveLength(1);
});

test('a folder in memory takes its size from the heap', () => {
  const resources = { cpu: Cpu.units(8), memory: MiB(32_768) };
  const without = sizeRole(resources, roles.broker.shape);
  const beside = sizeRole({ ...resources, storage: { type: 'memory', size: MiB(8_192) } }, roles.broker.shape);
  expect(mebibytesOf(without.heap) - mebibytesOf(beside.heap)).toBe(8_192);
  expect(mebibytesOf(beside.overhead)).toBe(mebibytesOf(without.overhead) + 8_192);
});

test.each([
  [4_608, 2, 2_048, 1_234],
  [2_560, 2, 1_024, 458],
  [9_728, 4, 2_304, 1_490],
])('a MiddleManager of %d MiB with %d tasks: %d for each, %d of heap', (memory, capacity, each, heap) => {
  const fork = forkOf({ cpu: Cpu.units(capacity * 2), memory: MiB(memory) }, capacity);
  expect(mebibytesOf(fork.memory)).toBe(each);
  expect(mebibytesOf(sizeRole(fork, roles.task.shape).heap)).toBe(heap);
});

test('what a message about the tasks of a MiddleManager says is enough', () => {
  const cases = fc.record({ memory: fc.integer({ min: 1, max: 32_768 }).map(MiB), capacity: fc.integer({ min: 1, max: 32 }) });
  fc.assert(
    fc.property(cases, ({ memory, capacity }) => {
      const resources = { cpu: Cpu.units(8), memory, capacity };
      const [fault] = forkFaults('role', resources, roles.task.shape);
      if (fault === undefined) return;
      const [, amount, unit] = /at least (\d+)(Mi|Gi)/.exec(fault.remedy) ?? [];
      const enough = MiB(Number(amount) * (unit === 'Gi' ? 1024 : 1));
      expect([...forkFaults('role', { ...resources, memory: enough }, roles.task.shape)]).toEqual([]);
    }),
  );
});

test.each([
  [4, 637],
  [300, 3_365],
  [2_048, 19_475],
])('a cache of %d GiB: %d seconds to start', (gibibytes, seconds) => {
  expect(cacheStart(segmentCacheOf(MiB(gibibytes * 1024))).toSeconds()).toBe(seconds);
});
