import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { local } from '../charts/config/environments/local';
import { synth } from '../charts/synth';
import { localWith } from './support/environment';
import { ROOT } from './support/sources';

const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'synth-'));
  folders.push(made);
  return made;
}

afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })));

const main = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--require', 'tsx/cjs', 'charts/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

test('one environment is rendered into a folder of its name', () => {
  const output = folder();
  const { status, stderr } = main('--environment', 'local', '--output', output);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(output)).toEqual(['local']);
});

test('an unknown environment ends with 1 and the names of those that are there, and writes nothing', () => {
  const output = folder();
  const { status, stderr } = main('--environment', 'staging', '--output', output);
  expect(status).toBe(1);
  expect(stderr).toContain("argument 'staging' is invalid. Allowed choices are dev, local, prod.");
  expect(readdirSync(output)).toEqual([]);
});

test('an unknown option ends with 1', () => {
  const { status, stderr } = main('--enviroment', 'local');
  expect(status).toBe(1);
  expect(stderr).toContain("error: unknown option '--enviroment'");
});

test('the output is left as it was when one of several environments has a fault', () => {
  const output = folder();
  synth(output, { local });
  writeFileSync(join(output, 'local', 'mark'), 'as it was');
  const environments = { local, first: localWith('id', 'NO'), second: localWith('namespace', 'default') };
  expect(() => synth(output, environments)).toThrow(
    /Environment 'first' has a fault:\n {2}id: .*\nEnvironment 'second' has a fault:\n {2}namespace: /,
  );
  expect(readdirSync(output)).toEqual(['local']);
  expect(readFileSync(join(output, 'local', 'mark'), 'utf8')).toBe('as it was');
});

test('a folder is replaced whole: what is no longer rendered is gone', () => {
  const output = folder();
  synth(output, { local });
  writeFileSync(join(output, 'local', 'left-over.yaml'), '');
  synth(output, { local });
  expect(readdirSync(join(output, 'local'))).not.toContain('left-over.yaml');
});

test('other environments in the output are left alone', () => {
  const output = folder();
  synth(output, { other: local });
  synth(output, { local });
  expect(readdirSync(output).sort()).toEqual(['local', 'other']);
});
