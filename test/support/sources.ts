import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '../..');

/** A source file: its path from the root, its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files below a folder. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** What a file imports: files of the repository by path without ending, packages by name. */
export function importsOf({ path, text }: Source): readonly string[] {
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'/gms)]
    .map(([, named, bare]) => named ?? bare ?? '')
    .map((target) => (target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), target)) : target));
}
