import type { Result } from './run';

/** Exit codes. */
export const CODES = { passed: 0, failed: 1, notRun: 2 } as const;

/** Exit codes of a run that somebody stopped, as shells have them. */
export const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** What was asked for. */
export interface Run {
  readonly environment: string;
  readonly readOnly: boolean;
  readonly startedAt: string;
}

/** The report for machines. */
export interface Report extends Run {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly checks: readonly Result[];
}

/** Adds up. A skipped check counts as skipped only. */
export function reportOf(run: Run, checks: readonly Result[]): Report {
  const count = (status: Result['status']) => checks.filter((check) => check.status === status).length;
  const seconds = Math.round(checks.reduce((sum, check) => sum + check.seconds, 0) * 10) / 10;
  return { ...run, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), seconds, checks };
}

/** What the process ends with. Where nothing has passed, nothing was proved. */
export function codeOf({ passed, failed }: Pick<Report, 'passed' | 'failed'>): number {
  if (failed > 0) return CODES.failed;
  return passed > 0 ? CODES.passed : CODES.notRun;
}

/** A result as people read it. */
export function lineOf({ area, name, status, reasons, details, seconds }: Result): string {
  const head = `${MARKS[status]} ${area}: ${name} (${seconds} s)`;
  const below = status === 'passed' ? details : reasons;
  return [head, ...below.map((line) => `    ${line.replaceAll('\n', '\n    ')}`)].join('\n');
}

/** The last line for people. */
export const summaryOf = ({ environment, passed, failed, skipped, seconds }: Report) =>
  `${environment}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`;

const MARKS = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' } as const;
