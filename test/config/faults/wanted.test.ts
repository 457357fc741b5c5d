import { manifestsOf } from '../../../charts/app';
import { resolve } from '../../../charts/config/resolve';
import { localWith } from '../../support/environment';
import { CASES } from '.';
import { faultsOf } from './told';
import { WANTED } from './wanted';

test.each(WANTED)('$path is told at $at: $why', ({ path, value, environment, at, says }) => {
  const faults = faultsOf(localWith(path, value, environment), manifestsOf);
  expect(faults.map((fault) => fault.split(': ')[0])).toEqual(at);
  for (const fault of faults) expect(fault).toMatch(says ?? /./);
});

test('whatever is at fault, the rules are asked about the rest', () => {
  const asked = ({ path, value, environment }: (typeof CASES)[number]) =>
    resolve(localWith(path, value, environment)).environment !== undefined;
  expect(CASES.filter((one) => !asked(one)).map(({ message }) => message)).toEqual([]);
});

test('a patch adds a field that is younger than the library', () => {
  const patch = { op: 'add', path: '/spec/template/spec/fieldOfTomorrow', value: true };
  expect(JSON.stringify(manifestsOf('test', localWith('druid.roles.router.pod.patches', [patch])))).toContain('fieldOfTomorrow');
});
