import type { Fault } from './fault';
import { rules } from './rules';
import type { ResolvedEnvironment } from './schema/resolved';
import { isBelowAny, parse } from './schema/parse';

/** An environment as far as it could be understood, and what is wrong with it. */
export interface Resolution {
  readonly faults: readonly Fault[];
  /** With all defaults; undefined where too much is missing to go on. Not to be rendered unless `faults` is empty. */
  readonly environment: ResolvedEnvironment | undefined;
}

/** Shape -> defaults -> rules, with all faults of all three. */
export function resolve(input: unknown): Resolution {
  const { faults, environment } = parse(input);
  if (environment === undefined) return { faults, environment };
  const broken = rules.flatMap((rule) => [...rule(environment)]);
  return { environment, faults: [...faults, ...broken.filter((fault) => !isBelowAny(fault, faults))] };
}
