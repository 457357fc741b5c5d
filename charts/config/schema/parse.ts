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
   * The environment, with whatever was at fault replaced by what `local` says there, by its default, or else by a sample, so that the rules
   * can be asked about the rest in the same run. Undefined where so much is wrong that there is no rest.
   */
  readonly environment: ResolvedEnvironment | undefined;
  /** The same with other samples: a fault that it does not have hangs on a sample, and is none. */
  readonly other: ResolvedEnvironment | undefined;
}

/** Checks the shape of an environment and fills in its defaults. */
export function parse(input: unknown): Parsed {
  const first = environmentSchema.safeParse(input);
  if (first.success) return { faults: [], environment: first.data, other: first.data };
  const mended = first.error.issues.reduce(withoutFault, input);
  const second = environmentSchema.safeParse(mended);
  const filled = (sample: Sample) =>
    second.success ? second.data : environmentSchema.safeParse(second.error.issues.reduce(withSample(sample), mended)).data;
  return { faults: faultsOf(input, first.error.issues), environment: filled('sample'), other: filled('other') };
}

type Sample = 'sample' | 'other';

function withoutFault(input: unknown, issue: z.core.$ZodIssue): unknown {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.reduce((value, key) => replacedAt(value, [...issue.path, key], undefined), input);
  }
  // A union that does not know its variant is replaced whole: the other variant's settings would be unknown to it.
  const path = issue.code === 'invalid_union' ? issue.path.slice(0, -1) : issue.path;
  return replacedAt(input, path, valueAt(local, path));
}

function withSample(sample: Sample) {
  return (input: unknown, issue: z.core.$ZodIssue): unknown => {
    const params = issue.code === 'custom' ? (issue.params as Partial<Record<Sample, unknown>> | undefined) : undefined;
    return replacedAt(input, issue.path, params?.[sample]);
  };
}

/** Whether a fault lies at or below a path that has one already. */
export function isBelowAny(fault: Fault, others: readonly Fault[]): boolean {
  return others.some(({ path }) => fault.path === path || fault.path.startsWith(`${path}.`) || path.startsWith(`${fault.path}.`));
}
