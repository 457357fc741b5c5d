import { rmSync } from 'node:fs';

/** Nothing of a run is left. */
export default function teardown(): void {
  rmSync(process.env['DRUID_TEST_RUN'] ?? '', { recursive: true, force: true });
}
