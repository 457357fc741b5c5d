import { Size } from 'cdk8s';
import fc from 'fast-check';

import { Cpu } from '../../charts/config/cpu';
import { ConfigurationError, formatFault } from '../../charts/config/fault';
import { local } from '../../charts/config/environments/local';
import { plan } from '../../charts/druid/plan/plan';
import { keysOf, localWith } from '../support/environment';
import { replacedAt } from '../../charts/config/schema/path';
import { CASES } from './faults.cases';

function faultsOf(environment: unknown): readonly string[] {
  try {
    plan('test', environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.faults.map(formatFault);
  }
}

test('local has no fault', () => {
  expect(faultsOf(local)).toEqual([]);
});

test('the table has at least 40 cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

test.each(CASES)('$path = $value', ({ path, value, message }) => {
  expect(faultsOf(localWith(path, value))).toEqual([message]);
});

test('the error names the environment and counts its faults', () => {
  const error = () => plan('staging', { ...localWith('id', 'UPPER'), release: '-' });
  expect(error).toThrow(ConfigurationError);
  expect(error).toThrow(/^Environment 'staging' has 2 faults:\n {2}id: /);
});

test('two faults at once are both reported: every pair of cases', () => {
  const pairs = CASES.flatMap((one, index) => CASES.slice(index + 1).map((other) => [one, other] as const));
  const hidden = pairs
    .filter(([one, other]) => apart(one.path, other.path))
    .filter(([one, other]) => {
      const faults = faultsOf(replacedAt(localWith(one.path, one.value), keysOf(other.path), other.value));
      return !faults.includes(one.message) || !faults.includes(other.message);
    });
  expect(hidden).toEqual([]);
});

test('whatever is put anywhere ends in faults with paths, never in another error', () => {
  const paths = fc.constantFrom(...CASES.map(({ path }) => path), 'druid', 'druid.roles', 'druid.tasks', 'stream', 'network', 'tags');
  const anything = fc.oneof(fc.anything(), fc.constantFrom(Size.mebibytes(1), Cpu.millis(1), Size.gibibytes(1e6)));
  fc.assert(
    fc.property(paths, anything, (path, value) => {
      for (const fault of faultsOf(localWith(path, value))) expect(fault).toMatch(/^.+: .+\. .+\.$/s);
    }),
    { numRuns: 300 },
  );
});

/** Whether two settings can be changed without one taking the other's place or ground. */
function apart(one: string, other: string): boolean {
  const root = (path: string) => keysOf(path).slice(0, 3).join('.');
  return root(one) !== root(other) && !UNDERLYING.some((path) => one.startsWith(path) || other.startsWith(path));
}

/** Settings on which the messages of others depend. */
const UNDERLYING = ['kind', 'metadataStore.type', 'deepStorage.type', 'stream.type', 'metadataStore', 'deepStorage', 'stream'];
