import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../sources';

/** What a program of this folder prints as JSON. It is run once in a run of all tests: the workers of jest share what it printed. */
export function once(program: 'synthesize' | 'checked'): unknown {
  const known = outputs.get(program) ?? printed(program);
  outputs.set(program, known);
  return known;
}

const outputs = new Map<string, unknown>();

function printed(program: string): unknown {
  const file = join(process.env['DRUID_TEST_RUN'] ?? '', `${program}.json`);
  if (isFirst(`${file}.lock`)) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, `${program}.ts`)], {
      cwd: ROOT,
      maxBuffer: 256 * 1024 ** 2,
      encoding: 'utf8',
    });
    // Who waits for it is told of a failure, too.
    writeFileSync(`${file}.part`, status === 0 ? stdout : JSON.stringify({ failure: stderr }));
    renameSync(`${file}.part`, file);
  }
  const deadline = Date.now() + 60_000;
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`${program} printed nothing within a minute`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  const output = JSON.parse(readFileSync(file, 'utf8')) as { readonly failure?: string };
  if (output.failure !== undefined) throw new Error(`${program} failed: ${output.failure}`);
  return output;
}

function isFirst(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}
