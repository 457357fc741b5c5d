import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { RUNBOOKS, runbooks } from './docs/runbooks';
import { withTables } from './docs/tables';

/** Writes the tables of all pages anew, and the pages that are made as a whole. */
const FOLDER = 'docs';

for (const page of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
  const path = join(FOLDER, page);
  writeFileSync(path, withTables(readFileSync(path, 'utf8')));
}

const folder = join(FOLDER, RUNBOOKS);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of Object.entries(runbooks())) writeFileSync(join(folder, name), text);
