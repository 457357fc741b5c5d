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
  const { faults, environment, other } = parse(input);
  if (environment === undefined) return { faults, environment };
  const broken = brokenIn(environment);
  const also = other === undefined || other === environment ? broken : brokenIn(other);
  const real = broken.filter(({ path, problem }) => also.some((fault) => fault.path === path && fault.problem === problem));
  return { environment, faults: [...faults, ...real.filter((fault) => !isBelowAny(fault, faults))] };
}

function brokenIn(environment: ResolvedEnvironment): readonly Fault[] {
  return rules.flatMap((rule) => [...rule(environment)]);
}
