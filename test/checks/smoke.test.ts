import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { until } from '../../smoke/support/wait';
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

/** A `kubectl` that knows a version, and then goes on for long. It tells its process. */
const SCRIPT = `#!/bin/sh
case "$*" in *version*) echo '{}'; exit ;; esac
echo $$ > "$(dirname "$0")/process"
exec /bin/sleep 60
`;

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends it, and what it has started',
  async (signal, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'slow-cluster-'));
    const told = join(folder, 'process');
    writeFileSync(join(folder, 'kubectl'), SCRIPT);
    chmodSync(join(folder, 'kubectl'), 0o755);
    const env = { ...process.env, PATH: `${folder}:/usr/bin:/bin` };
    const child = spawn(process.execPath, ['--import', 'tsx', 'smoke/main.ts', 'local'], { cwd: ROOT, env, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    try {
      const text = () => (existsSync(told) ? readFileSync(told, 'utf8').trim() || undefined : undefined);
      const started = Number(await until({ what: 'it asks the cluster', seconds: 30 }, () => Promise.resolve(text())));
      child.kill(signal);
      expect(await ended).toBe(code);
      await until({ what: 'kubectl has ended', seconds: 5 }, () => Promise.resolve(runs(started) ? undefined : true));
    } finally {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
