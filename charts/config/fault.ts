import { Duration, Size } from 'cdk8s';

import { formatSize } from './size';

/** One thing that is wrong with an environment, in the words of its settings. */
export interface Fault {
  /** Where: the path of the setting, such as `druid.roles.broker.memory`. */
  readonly path: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** The value that was found; left out where there is none. */
  readonly got?: unknown;
  /** The change that mends it, as an imperative sentence without a full stop. */
  readonly remedy: string;
}

/** All that is wrong with one environment. Nothing is written when it is thrown. */
export class ConfigurationError extends Error {
  constructor(
    /** The environment's name. */
    readonly environment: string,
    /** Every fault that was found, in the order of the settings. */
    readonly faults: readonly Fault[],
  ) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super([`Environment '${environment}' has ${count}:`, ...faults.map((fault) => `  ${formatFault(fault)}`)].join('\n'));
    this.name = 'ConfigurationError';
  }
}

/** `path: problem, got value. Remedy.` */
export function formatFault({ path, problem, got, remedy }: Fault): string {
  const value = got === undefined ? '' : `, got ${show(got)}`;
  return `${path}: ${problem}${value}. ${remedy}.`;
}

function show(value: unknown): string {
  if (value instanceof Size) return formatSize(value);
  if (value instanceof Duration) return value.toIsoString();
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null || value.toString !== Object.prototype.toString) return String(value);
  return JSON.stringify(value);
}
