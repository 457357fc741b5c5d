import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ROOT } from '../support/sources';

test('the command line of cdk8s renders the same', () => {
  const output = mkdtempSync(join(tmpdir(), 'cdk8s-'));
  try {
    execFileSync(join(ROOT, 'node_modules/.bin/cdk8s'), ['synth', '--check-upgrade=false', '--output', output], {
      cwd: ROOT,
      stdio: 'pipe',
    });
    const rendered = readFileSync(join(output, 'local/README.md'), 'utf8');
    expect(rendered).toBe(readFileSync(join(ROOT, 'dist/local/README.md'), 'utf8'));
  } finally {
    rmSync(output, { recursive: true });
  }
});
