import { codeOf, lineOf, reportOf, summaryOf } from '../../smoke/report';
import type { Result } from '../../smoke/run';

const result = (status: Result['status'], reasons: readonly string[] = []): Result => ({
  id: 'nodes',
  area: 'cluster',
  name: 'there are nodes',
  status,
  reasons,
  details: ['1 of 1 ready'],
  seconds: 0.1,
});
const run = { environment: 'local', readOnly: false, startedAt: '2026-11-21T12:00:00.000Z' };

test.each([
  ['all have passed', ['passed', 'passed'], 0],
  ['some were skipped', ['passed', 'skipped'], 0],
  ['one has failed', ['passed', 'failed', 'skipped'], 1],
  ['all were skipped', ['skipped', 'skipped'], 2],
  ['there was none', [], 2],
] as const)('where %s, %j, the exit code is %i', (_, statuses, code) => {
  expect(
    codeOf(
      reportOf(
        run,
        statuses.map((status) => result(status)),
      ),
    ),
  ).toBe(code);
});

test('the report for machines has every check, and counts each once', () => {
  const checks = [result('passed'), result('failed', ['there is no node']), result('skipped', ['none is needed'])];
  expect(JSON.parse(JSON.stringify(reportOf(run, checks)))).toEqual({ ...run, passed: 1, failed: 1, skipped: 1, seconds: 0.3, checks });
});

test('people see what was found, what is wrong, and why something was skipped', () => {
  expect(lineOf(result('passed'))).toBe('ok   cluster: there are nodes (0.1 s)\n    1 of 1 ready');
  expect(lineOf(result('failed', ['there is none\nat all']))).toBe('FAIL cluster: there are nodes (0.1 s)\n    there is none\n    at all');
  expect(lineOf(result('skipped', ['none is needed']))).toBe('skip cluster: there are nodes (0.1 s)\n    none is needed');
  expect(summaryOf(reportOf(run, [result('passed')]))).toBe('local: 1 passed, 0 failed, 0 skipped in 0.1 s');
});
