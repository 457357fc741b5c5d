import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../support/sources';

const empty = mkdtempSync(join(tmpdir(), 'no-cluster-'));
afterAll(() => rmSync(empty, { recursive: true }));

/** The command, where there is neither `kubectl` nor a cluster. */
function smoke(...args: readonly string[]) {
  const env = { ...process.env, PATH: empty, KUBECONFIG: join(empty, 'none') };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'smoke/main.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['an environment that nobody has', ['nowhere'], /'nowhere' is invalid for argument 'environment'\. Allowed choices are .*local/],
  ['an option that makes no sense', ['local', '--timeout', 'long'], /Give a whole number of seconds/],
  ['no cluster', ['local', '--json'], /^The smoke test could not be run: kubectl cannot be run: /],
])('%s is told, and is neither passed nor failed', (_, args, message) => {
  const { status, stdout, stderr } = smoke(...args);
  expect(stderr).toMatch(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
