import { Duration, Size } from 'cdk8s';

import { Cpu } from './cpu';
import { formatSize } from './size';
import { isoOf } from './duration';

/** One thing that is wrong with an environment, in the words of its settings. */
export interface Fault {
  /** Where: the path of the setting, such as `druid.roles.broker.memory`. */
  readonly path: string;
  /** What is wrong with it. */
  readonly problem: string;
  /**
   * The value that was found.
   *
   * @default - there is none to show
   */
  readonly got?: unknown;
  /** The change that mends it, as an imperative sentence without a full stop. */
  readonly remedy: string;
}

/** All that is wrong with one environment. Nothing is written when it is thrown. */
export class ConfigurationError extends Error {
  /** The environment's name. */
  readonly environment: string;
  /** Every fault that was found: of shape, of rules, of sizes and properties, in this order. */
  readonly faults: readonly Fault[];

  constructor(environment: string, faults: readonly Fault[]) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super([`Environment '${environment}' has ${count}:`, ...faults.map((fault) => `  ${formatFault(fault)}`)].join('\n'));
    this.name = 'ConfigurationError';
    this.environment = environment;
    this.faults = faults;
  }
}

/** `path: problem, got value. Remedy.` What may be a secret is not shown. */
export function formatFault({ path, problem, got, remedy }: Fault): string {
  const value = got === undefined || SECRET.test(path) ? '' : `, got ${show(got)}`;
  return `${path}: ${problem}${value}. ${remedy}.`;
}

function show(value: unknown): string {
  if (value instanceof Size) return formatSize(value);
  if (value instanceof Duration) return isoOf(value);
  if (Cpu.isCpu(value)) return value.toString();
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  return JSON.stringify(value, (key, inner: unknown) => (SECRET.test(key) ? '...' : typeof inner === 'bigint' ? `${inner}` : inner));
}

const SECRET = /password|passphrase|secret(?!s\.)|accesskey/i;
