import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listedIn, versionsIn, withVersions } from '../scripts/imports/list';
import { ROOT } from './support/sources';

const text = readFileSync(join(ROOT, 'cdk8s.yaml'), 'utf8');
const listed = listedIn(text);
const folder = join(ROOT, '../shared/crds');

test('imports/ has one file of each group that is listed, and no other', () => {
  const groups = [...new Set(listed.map(({ group }) => `${group}.ts`))].sort();
  expect(readdirSync(join(ROOT, 'imports')).sort()).toEqual(groups);
});

test.each(listed)('$file is told with its project and its version', ({ of }) => {
  expect(of).toMatch(/^[\w.-]+\/[\w.-]+ (v\d+\.\d+\.\d+|from documentation)$/);
});

test('no definition is listed twice', () => {
  const files = listed.map(({ file }) => file);
  expect([...new Set(files)]).toEqual(files);
});

test('each kind that is listed has its class', () => {
  for (const { file, group } of listed) {
    const plural = file.replace(/^[^_]*_|\.yaml$/g, '');
    const code = readFileSync(join(ROOT, 'imports', `${group}.ts`), 'utf8');
    const classes = [...code.matchAll(/^export class (\w+) extends ApiObject/gm)].map(([, name = '']) => name.toLowerCase());
    expect([
      file,
      classes.filter((name) => plural === `${name}s` || plural === `${name}es` || plural === name.replace(/y$/, 'ies')),
    ]).toEqual([file, [expect.any(String)]]);
  }
});

if (existsSync(folder)) {
  test('the versions told are those of the definitions', () => {
    const told = versionsIn(folder);
    for (const { file, of } of listed) expect([file, of]).toEqual([file, told(file)]);
    expect(withVersions(text, folder)).toBe(text);
  });
} else {
  test('the definitions are not here, so nothing compares the versions told with theirs', () => {
    expect(existsSync(folder)).toBe(false);
  });
}
