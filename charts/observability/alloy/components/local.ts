import { component, takes } from '../component';
import type { Targets, Time } from '../expression';
import { FINDS_TARGETS } from './shared';

/**
 * Files whose names match.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/local/local.file_match/
 */
export interface FileMatchArgs {
  /** Targets whose `__path__` is a pattern, such as `/var/log/pods/*\/*.log`. */
  readonly path_targets: Targets;
  /** How old a file may be. @default '0s' */
  readonly ignore_older_than?: Time;
  /** How often files are looked for. @default '10s' */
  readonly sync_period?: Time;
}

/** What is on Alloy's own disk. */
export const local = {
  file_match: component('local.file_match', takes<FileMatchArgs>, FINDS_TARGETS),
} as const;
