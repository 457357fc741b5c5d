import type { Area, Check, Context } from './check';

/** What came of a check. */
export interface Result {
  readonly id: string;
  readonly area: Area;
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What is wrong, or why the check was skipped; empty where it has passed. */
  readonly reasons: readonly string[];
  readonly details: readonly string[];
  readonly seconds: number;
}

/** Runs checks one after another. One that fails hinders only those that need it. */
export async function run(
  checks: readonly Check[],
  context: Context,
  tell: (result: Result) => void = () => undefined,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const result = await resultOf(check, context, results);
    results.push(result);
    tell(result);
  }
  return results;
}

async function resultOf(
  { id, area, name, needs, readOnly, run: look }: Check,
  context: Context,
  before: readonly Result[],
): Promise<Result> {
  const begun = performance.now();
  const result = (status: Result['status'], reasons: readonly string[], details: readonly string[] = []): Result => ({
    ...{ id, area, name, status, reasons, details },
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  });
  if (context.readOnly && !readOnly) return result('skipped', ["it changes something, and '--read-only' was given"]);
  const lacking = needs.map((need) => before.find((one) => one.id === need)).find((one) => one?.status !== 'passed');
  if (lacking?.status === 'skipped') return result('skipped', lacking.reasons);
  if (lacking !== undefined) return result('skipped', [`it needs what did not pass: ${lacking.name}`]);
  try {
    const { faults, details, skipped } = await look(context);
    if (faults.length > 0) return result('failed', faults, details);
    return skipped === undefined ? result('passed', [], details) : result('skipped', [skipped], details);
  } catch (error) {
    return result('failed', [error instanceof Error ? error.message : String(error)]);
  }
}
