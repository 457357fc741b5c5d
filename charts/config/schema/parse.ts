import type { z } from 'zod';

import type { Fault } from '../fault';
import { local } from '../environments/local';
import { environmentSchema } from './environment';
import { faultsOf } from './faults-of';
import { replacedAt, valueAt } from './path';
import type { ResolvedEnvironment } from './resolved';

/** What came of reading an environment. */
export interface Parsed {
  /** Every fault of shape. */
  readonly faults: readonly Fault[];
  /**
   * The environment, with whatever was at fault replaced by what `local` says there, or else by a sample, so that the rules can be asked
   * about the rest in the same run. Undefined where so much is wrong that there is no rest.
   */
  readonly environment: ResolvedEnvironment | undefined;
  /** The same with other samples: a fault that it does not have hangs on a sample, and is none. */
  readonly other: ResolvedEnvironment | undefined;
}

/** Checks the shape of an environment and fills in its defaults. */
export function parse(input: unknown): Parsed {
  const first = read(input);
  if (first.success) return { faults: [], environment: first.data, other: first.data };
  const { issues } = first.error;
  const environment = mended(input, issues, 'sample');
  const other = issues.some(takesSample) ? mended(input, issues, 'other') : environment;
  return { faults: faultsOf(input, issues), environment, other };
}

/** To compile the schema, as Zod does of its own accord, takes longer than to ask it a few times. */
const read = (input: unknown) => environmentSchema.safeParse(input, { jitless: true });

type Sample = 'sample' | 'other';

/** Replaces what is at fault, and then, as long as that is not enough, more and more of what is around it. */
function mended(input: unknown, issues: readonly z.core.$ZodIssue[], sample: Sample, levels = 0): ResolvedEnvironment | undefined {
  const better = issues.reduce((value, issue) => replaced(value, issue, sample, levels), input);
  const result = read(better);
  if (result.success || levels > DEEPEST) return result.data;
  return mended(better, result.error.issues, sample, levels + 1);
}

function replaced(input: unknown, issue: z.core.$ZodIssue, sample: Sample, levels: number): unknown {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.reduce((value, key) => replacedAt(value, [...issue.path, key], undefined), input);
  }
  // A union that does not know its variant is replaced whole: the other variant's settings would be unknown to it.
  const place = issue.path.slice(0, Math.max(1, issue.path.length - levels - (issue.code === 'invalid_union' ? 1 : 0)));
  const params = issue.code === 'custom' && levels === 0 ? (issue.params as Partial<Record<Sample, unknown>> | undefined) : undefined;
  const value = valueAt(local, place) ?? params?.[sample];
  // A list without one of its elements would have the others in other places.
  const isElement = value === undefined && typeof place.at(-1) === 'number';
  return replacedAt(input, isElement ? place.slice(0, -1) : place, value);
}

/** Whether a sample stands in for what is at fault, as `local` says nothing there. */
function takesSample({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'custom' && valueAt(local, path) === undefined;
}

const DEEPEST = 8;

/** Whether a fault lies at or below a path that has one already. */
export function isBelowAny(fault: Fault, others: readonly Fault[]): boolean {
  return others.some(({ path }) => fault.path === path || fault.path.startsWith(`${path}.`) || path.startsWith(`${fault.path}.`));
}
