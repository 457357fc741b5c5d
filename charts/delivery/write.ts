import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Files } from './files';

/**
 * Replaces folders below `output`, all of them or none: everything is written beside them first and then put in place by renaming.
 * A reader sees an old folder or a new one, and a failure leaves the old ones as they were.
 */
export function replaceFolders(output: string, folders: Readonly<Record<string, Files>>): void {
  mkdirSync(output, { recursive: true });
  const staging = mkdtempSync(join(output, '.staging-'));
  try {
    for (const [folder, files] of Object.entries(folders)) write(join(staging, 'new', folder), files);
    mkdirSync(join(staging, 'old'));
    for (const folder of Object.keys(folders)) swap(join(output, folder), staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function swap(place: string, staging: string, folder: string): void {
  try {
    renameSync(place, join(staging, 'old', folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(join(staging, 'new', folder), place);
}
