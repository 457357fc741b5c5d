import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one run of all tests. The workers of jest know it by this variable. */
export default function setup(): void {
  process.env['DRUID_TEST_RUN'] = mkdtempSync(join(tmpdir(), 'druid-test-'));
}
