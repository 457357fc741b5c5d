import type { LineNumber } from '../../../charts/config/lines';
import bound37 from '../../../charts/druid/properties/known/bound-37.json';
import bound38 from '../../../charts/druid/properties/known/bound-38.json';
import { isKnown } from '../../../charts/druid/properties/known/known';
import { removals, removedIn, type Removed } from '../../../charts/druid/properties/known/removed';

const all: readonly Removed[] = removals;

test.each<[LineNumber, string, Partial<Removed>]>([
  ['37', 'druid.coordinator.loadqueuepeon.type', { since: 30, effect: 'ignored' }],
  ['37', 'druid.coordinator.loadqueuepeon.curator.numCallbackThreads', { since: 30, effect: 'ignored' }],
  ['37', 'druid.processing.merge.task.smallBatchNumRows', { effect: 'fails', instead: 'druid.processing.merge.smallBatchNumRows' }],
  ['38', 'druid.processing.merge.pool.parallelism', { effect: 'fails', instead: 'druid.processing.merge.parallelism' }],
  ['38', 'druid.announcer.type', { since: 38, effect: 'ignored' }],
  ['38', 'druid.zk.paths.indexer.base', { since: 38, effect: 'ignored' }],
])('line %s no longer takes %s', (line, property, removal) => {
  expect(removedIn(line, property)).toMatchObject(removal);
  expect(isKnown(line, property)).toBe(false);
});

test.each<[LineNumber, string, string, string]>([
  ['37', 'druid.generic.useDefaultValueForNull', 'true', 'false'],
  ['37', 'druid.expressions.useStrictBooleans', 'false', 'true'],
  ['37', 'druid.indexer.runner.graceTerminationPeriodSeconds', 'PT90S', '90'],
  ['38', 'druid.serverview.type', 'batch', 'http'],
  ['38', 'druid.indexer.runner.type', 'remote', 'k8s'],
])('line %s fails with %s=%s, not with %s', (line, property, gone, kept) => {
  expect(removedIn(line, property, gone)).toMatchObject({ effect: 'fails' });
  expect(removedIn(line, property, kept)).toBeUndefined();
  expect(removedIn(line, property)).toBeUndefined();
  expect(isKnown(line, property)).toBe(true);
});

test.each<[LineNumber, string]>([
  ['37', 'druid.announcer.type'],
  ['37', 'druid.zk.paths.announcementsPath'],
  ['37', 'druid.processing.merge.parallelism'],
  ['38', 'druid.announcer'],
  ['38', 'druid.zk.paths.base'],
])('line %s still takes %s, or never took it', (line, property) => {
  expect(removedIn(line, property)).toBeUndefined();
});

test('each is told once', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test('they are in the order in which they went', () => {
  expect(all.map(({ since }) => since)).toEqual(all.map(({ since }) => since).sort((one, other) => one - other));
});

test('no jar reads what is ignored, and the jars do read what they reject', () => {
  const wrong = Object.entries({ '37': bound37, '38': bound38 }).flatMap(([line, names]) =>
    all
      .filter(({ since }) => since <= Number(line))
      .filter(({ name, effect }) => (effect === 'fails') !== Object.keys(names).some((own) => own === name || below(name, own)))
      .map(({ name }) => `${line} ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('what line 37 read and line 38 does not is what went with it, name by name', () => {
  const lost = Object.keys(bound37).filter((name) => !(name in bound38));
  const went = all.filter(({ since, effect }) => since === 38 && effect === 'ignored');
  expect(lost.filter((name) => removedIn('38', name)?.since !== 38)).toEqual([]);
  expect(went.filter(({ name }) => !lost.some((own) => own === name || below(name, own)))).toEqual([]);
});

test('what is to be used instead is known', () => {
  const names = all.filter(({ instead }) => instead?.startsWith('druid.'));
  expect(names.length).toBeGreaterThan(6);
  expect(names.filter(({ instead }) => !isKnown('37', instead ?? '') || !isKnown('38', instead ?? ''))).toEqual([]);
});

function below(family: string, name: string): boolean {
  return family.endsWith('.*') && name.startsWith(family.slice(0, -1));
}
