import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withTables } from './docs/tables';

/** Writes the tables of all pages anew. */
const FOLDER = 'docs';

for (const page of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  const path = join(FOLDER, page);
  writeFileSync(path, withTables(readFileSync(path, 'utf8')));
}
