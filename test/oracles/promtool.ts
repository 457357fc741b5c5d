import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Yaml } from 'cdk8s';

/** What `promtool` has to say, and whether it has found nothing wrong. */
export interface Verdict {
  readonly well: boolean;
  readonly text: string;
}

/** Whether there is a `promtool` here: it comes with Prometheus. */
export function hasPromtool(): boolean {
  return spawnSync('promtool', ['--version']).status === 0;
}

/** Asks `promtool` about files of YAML. */
export function promtool(command: readonly string[], files: Readonly<Record<string, unknown>>): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), Yaml.stringify(content));
    const { status, stdout, stderr } = spawnSync('promtool', command, { cwd: folder, encoding: 'utf8' });
    return { well: status === 0, text: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
