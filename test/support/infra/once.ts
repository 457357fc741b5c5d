import { execFileSync } from 'node:child_process';
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
    const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, `${program}.ts`)], {
      cwd: ROOT,
      maxBuffer: 256 * 1024 ** 2,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    writeFileSync(`${file}.part`, output);
    renameSync(`${file}.part`, file);
  }
  const deadline = Date.now() + 60_000;
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`${program} printed nothing within a minute`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function isFirst(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch {
    return false;
  }
}
