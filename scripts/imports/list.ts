import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A definition that is listed. */
export interface Listed {
  /** Its file, as it is called in any folder of definitions. */
  readonly file: string;
  /** The group of its API, which is what comes before the underscore. */
  readonly group: string;
  /** The project and the version that the comment before it tells. */
  readonly of: string | undefined;
}

/** A kind of versions.json, by group and kind. */
type Versions = Readonly<Record<string, { readonly project: string; readonly version: string }>>;

const ENTRY = /^ {2}- (\S+\.yaml)$/;
const COMMENT = /^ {2}# (.+)$/;

/** What a text in the form of cdk8s.yaml imports. */
export function listedIn(text: string): readonly Listed[] {
  let of: string | undefined;
  return text.split('\n').flatMap((line) => {
    of = COMMENT.exec(line)?.[1] ?? of;
    const [, path] = ENTRY.exec(line) ?? [];
    if (path === undefined) return [];
    const file = basename(path);
    return [{ file, group: groupOf(file), of }];
  });
}

/** The same text, with a comment before the entries of each project that tells the version in a folder. */
export function withVersions(text: string, folder: string): string {
  const versions = versionsIn(folder);
  let last: string | undefined;
  const lines = text.split('\n').flatMap((line) => {
    if (COMMENT.test(line)) return [];
    const [, path] = ENTRY.exec(line) ?? [];
    if (path === undefined) return [line];
    const of = versions(basename(path));
    const isNew = of !== last;
    last = of;
    return isNew ? [`  # ${of}`, line] : [line];
  });
  return lines.join('\n');
}

/** Tells the project and the version of a file of a folder. */
export function versionsIn(folder: string): (file: string) => string {
  const versions = JSON.parse(readFileSync(join(folder, 'versions.json'), 'utf8')) as Versions;
  return (file) => {
    const [, kind] = /^ {4}kind: (\S+)$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    const found = versions[`${groupOf(file)}_${kind ?? ''}`];
    if (found === undefined) throw new Error(`versions.json tells nothing of ${file}`);
    return `${found.project} ${found.version}`;
  };
}

function groupOf(file: string): string {
  return file.slice(0, file.indexOf('_'));
}
