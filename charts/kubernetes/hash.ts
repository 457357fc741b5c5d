import { createHash } from 'node:crypto';

/**
 * A name that changes with the content. Pods refer to it, so a changed file rolls them, and a rollback finds the old file in place.
 */
export function nameByContent(name: string, content: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  return `${name}-${createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, LENGTH)}`;
}

/** The name that stays the same: for file names and tables. */
export function nameWithoutHash(name: string): string {
  return name.replace(new RegExp(`-[0-9a-f]{${LENGTH}}$`), '');
}

const LENGTH = 10;
