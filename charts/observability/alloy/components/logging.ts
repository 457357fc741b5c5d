import { single, takes } from '../component';
import type { Expression } from '../expression';

/**
 * What Alloy logs of itself.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/config-blocks/logging/
 */
export interface LoggingArgs {
  /** The least important lines that are written. @default 'info' */
  readonly level?: 'error' | 'warn' | 'info' | 'debug';
  /** How a line is written. @default 'logfmt' */
  readonly format?: 'logfmt' | 'json';
  /** Who receives the lines besides. @default [] */
  readonly write_to?: readonly Expression<'logs-receiver'>[];
}

/** What Alloy logs of itself. */
export const logging = single('logging', takes<LoggingArgs>);
