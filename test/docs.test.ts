import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';

import { Duration, Size } from 'cdk8s';

import { manifestsOf } from '../charts/app';
import { Cpu } from '../charts/config/cpu';
import { dev } from '../charts/config/environments/dev';
import { local } from '../charts/config/environments/local';
import type { Environment } from '../charts/config/environment';
import { RUNBOOKS, runbooks } from '../scripts/docs/runbooks';
import { withTables } from '../scripts/docs/tables';
import { localWith } from './support/environment';
import { ROOT } from './support/sources';

const folder = join(ROOT, 'docs');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

test.each(pages)('the tables of $name are those of the code', ({ text }) => {
  expect(text).toBe(withTables(text));
});

test('a table that is out of date is found', () => {
  const [page] = pages.filter(({ name }) => name === 'choices.md');
  const stale = page?.text.replace('| 37.0.0 ', '| 36.0.0 ');
  expect(stale).not.toBe(page?.text);
  expect(withTables(stale ?? '')).toBe(page?.text);
});

test('there is a runbook for every alert, and none besides', () => {
  expect(readdirSync(join(folder, RUNBOOKS)).sort()).toEqual(Object.keys(runbooks()).sort());
});

test.each(Object.entries(runbooks()))('the runbook %s is that of the code', (name, text) => {
  expect(readFileSync(join(folder, RUNBOOKS, name), 'utf8')).toBe(text);
});

test('a table that nobody makes is an error', () => {
  expect(() => withTables('<!-- table: weather -->\n')).toThrow("there is no table 'weather'");
});

const blocks = pages.flatMap(({ name, text }) => [...text.matchAll(/^```ts\n([\s\S]+?)^```$/gm)].map(([, code = '']) => ({ name, code })));

test('there are blocks to try', () => {
  expect(blocks.length).toBeGreaterThan(8);
});

test.each(blocks)('a block of $name renders: $code', ({ code }) => {
  expect(manifestsOf('docs', environmentOf(code)).length).toBeGreaterThan(20);
});

test.each(pages)('the links of $name lead to files', ({ text }) => {
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
  for (const target of targets) expect([target, existsSync(join(folder, target))]).toEqual([target, true]);
});

/** `local` with the parts of a block, each below the comment with its path; or `dev` with settings at its top. */
function environmentOf(code: string): Environment {
  if (!code.startsWith('// ')) return { ...dev, ...(evaluated(`{${code}}`) as Partial<Environment>) };
  return [...code.matchAll(/^\/\/ (?:with )?(\S+)\n([\s\S]+?)(?=^\/\/ |$(?![\s\S]))/gm)].reduce<Environment>(
    (environment, [, path = '', value = '']) => localWith(path, evaluated(value), environment),
    local,
  );
}

function evaluated(value: string): unknown {
  const make = runInThisContext(`(Size, Duration, Cpu) => (${value.trim()})`) as (...known: readonly unknown[]) => unknown;
  return make(Size, Duration, Cpu);
}
