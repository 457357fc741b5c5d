import { hasLocalDisk, INSTANCE_FACTS, instanceOf } from '../../charts/config/nodes/instances';
import facts from '../../charts/config/nodes/instances.json';
import { architectureOf } from '../../charts/config/nodes/nodes';

const types = Object.entries(facts.types);

test('there are facts, with their source and their day', () => {
  expect(types.length).toBeGreaterThan(300);
  expect(INSTANCE_FACTS.source).toMatch(/^aws\/karpenter-provider-aws@[0-9a-f]{8}: /);
  expect(INSTANCE_FACTS.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test.each(types)('%s offers less to pods than it has, for a price', (_, { vcpu, memory, allocatable, dollars }) => {
  expect(allocatable.cpu).toBeLessThan(vcpu * 1000);
  expect(allocatable.memory).toBeLessThan(memory);
  expect(allocatable.memory).toBeGreaterThan(memory / 3);
  expect(dollars).toBeGreaterThan(0);
});

test('what a name tells of disks is what the facts tell', () => {
  expect(types.filter(([type, { nvme }]) => hasLocalDisk(type) !== nvme > 0).map(([type]) => type)).toEqual([]);
});

test.each([
  ['r7gd.2xlarge', true],
  ['i4i.large', true],
  ['im4gn.large', true],
  ['is4gen.large', true],
  ['d3en.xlarge', true],
  ['z1d.large', true],
  ['m5dn.large', true],
  ['m5n.large', false],
  ['inf2.xlarge', false],
  ['m7i-flex.large', false],
  ['m7g.large', false],
])('%s has disks built in: %s', (type, expected) => {
  expect(hasLocalDisk(type)).toBe(expected);
});

test.each([
  ['m7g.large', 'arm64'],
  ['r8gd.2xlarge', 'arm64'],
  ['im4gn.large', 'arm64'],
  ['is4gen.large', 'arm64'],
  ['m7i.large', 'x86_64'],
  ['r6id.2xlarge', 'x86_64'],
  ['i7ie.large', 'x86_64'],
])('%s is of %s', (type, expected) => {
  expect(architectureOf(type)).toBe(expected);
});

test('of a type that is not listed nothing is known', () => {
  expect(instanceOf('x99.large')).toBeUndefined();
});
