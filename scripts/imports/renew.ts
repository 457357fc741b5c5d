import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Listed } from './list';

const OUTPUT = 'imports';

/** Makes one file of each group, of all its definitions at once: of two imports of a group, the second would replace the first. */
export function* renew(listed: readonly Listed[], folder: string): Generator<string> {
  const groups = new Map(listed.map(({ group }) => [group, listed.filter((other) => other.group === group)]));
  const work = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    for (const [group, members] of groups) {
      const definitions = join(work, `${group}.yaml`);
      writeFileSync(definitions, members.map(({ file }) => readFileSync(join(folder, file), 'utf8')).join('\n'));
      execFileSync(
        'npx',
        ['--no', 'cdk8s', 'import', definitions, '--language', 'typescript', '--output', OUTPUT, '--no-save', '--check-upgrade=false'],
        {
          env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      yield `${OUTPUT}/${group}.ts`;
    }
  } finally {
    rmSync(work, { recursive: true });
  }
  for (const file of readdirSync(OUTPUT).filter((name) => !groups.has(name.replace(/\.ts$/, '')))) rmSync(join(OUTPUT, file));
}
