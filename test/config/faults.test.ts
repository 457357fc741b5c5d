import { Size } from 'cdk8s';
import fc from 'fast-check';

import { Cpu } from '../../charts/config/cpu';
import { ConfigurationError } from '../../charts/config/fault';
import { local } from '../../charts/config/environments/local';
import { plan } from '../../charts/druid/plan/plan';
import { keysOf, localWith } from '../support/environment';
import { replacedAt } from '../../charts/config/schema/path';
import { CASES } from './faults';
import type { Case } from './faults/case';
import { faultsOf } from './faults/told';

test('local has no fault', () => {
  expect(faultsOf(local)).toEqual([]);
});

test('the tables have at least 150 cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(150);
});

test.each(CASES)('$path = $value', ({ path, value, environment, message }) => {
  expect(faultsOf(localWith(path, value, environment))).toEqual([message]);
});

test('the error names the environment and counts its faults', () => {
  const error = () => plan('staging', { ...localWith('id', 'UPPER'), release: '-' });
  expect(error).toThrow(ConfigurationError);
  expect(error).toThrow(/^Environment 'staging' has 2 faults:\n {2}id: /);
});

test('every two faults of different parts meet', () => {
  const met = new Map(MEETING.map((one) => [one, new Set<Case>()]));
  for (const row of rows) for (const one of row) for (const other of row) met.get(one)?.add(other);
  const apart = MEETING.filter((one) => MEETING.some((other) => partOf(one) !== partOf(other) && met.get(one)?.has(other) !== true));
  expect(apart.map(({ message }) => message)).toEqual([]);
});

/**
 * Two faults are both told, whichever two they are. To try every pair alone takes a minute, so many are made at once: each row changes a
 * setting in every part of the environment, and the rows are the lines of an affine plane of prime order, in which every two cases of
 * different parts meet. Cases of one part are left out, as one would take the other's place or ground.
 */
test('faults of different parts are all told, whichever meet', () => {
  const hidden = rows.flatMap((row) => {
    const faults = faultsOf(row.reduce<unknown>((environment, { path, value }) => replacedAt(environment, keysOf(path), value), local));
    const missing = row.filter(({ message }) => !faults.includes(message));
    return missing.length === 0 ? [] : [{ missing: missing.map(({ message }) => message), row: row.map(({ message }) => message) }];
  });
  expect(hidden.slice(0, 3)).toEqual([]);
});

test('whatever is put anywhere ends in faults with paths, never in another error', () => {
  const paths = fc.constantFrom(...CASES.map(({ path }) => path), 'druid', 'druid.roles', 'druid.ingestion', 'stream', 'network', 'tags');
  const anything = fc.oneof(fc.anything(), fc.constantFrom(Size.mebibytes(1), Cpu.millis(1), Size.gibibytes(1e6)));
  fc.assert(
    fc.property(paths, anything, (path, value) => {
      for (const fault of faultsOf(localWith(path, value))) expect(fault).toMatch(/^.+: .+\. .+\.$/s);
    }),
    { numRuns: 300 },
  );
});

/** Cases that can meet others: all of them change `local`. */
const MEETING = CASES.filter(({ alone, environment }) => environment === undefined && alone === undefined);

function partsOf(cases: readonly Case[]): readonly (readonly Case[])[] {
  return [...new Set(cases.map(partOf))].map((part) => cases.filter((one) => partOf(one) === part));
}

/** The part of an environment that a setting belongs to: settings of one part cannot all be changed at once. */
function partOf({ path }: Case): string {
  const [first = '', second = '', third = ''] = keysOf(path).map(String);
  const part = first !== 'druid' ? first : second === 'roles' ? third : second;
  return TOGETHER.find((parts) => parts.includes(part))?.[0] ?? part;
}

/** Parts whose rules ask about each other. */
const TOGETHER: readonly (readonly string[])[] = [
  ['historical', 'loadRules'],
  ['ingestion', 'discovery'],
];

const rows = rowsOf(partsOf(MEETING));

/**
 * Rows of one case of each part at the most, in which every case meets every one of another part. The largest part stands for the slope of
 * a line, so that the plane need only be as large as the others.
 */
function rowsOf(parts: readonly (readonly Case[])[]): readonly (readonly Case[])[] {
  const [largest = [], ...others] = parts.toSorted((one, other) => other.length - one.length);
  const order = primeFrom(Math.max(...others.map((cases) => cases.length)));
  return range(Math.max(order, largest.length)).flatMap((slope) =>
    range(order).map((start) => [
      ...largest.slice(slope, slope + 1),
      // Where there are more parts than columns, the smallest share the last: of one case each, they meet in it.
      ...others.flatMap((cases, index) => cases[(slope * Math.min(index, order - 1) + start) % order] ?? []),
    ]),
  );
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function primeFrom(number: number): number {
  return range(number)
    .slice(2)
    .some((divisor) => number % divisor === 0)
    ? primeFrom(number + 1)
    : number;
}
