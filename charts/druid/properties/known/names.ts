/** Names to look one up in: literal ones, and those with a free part. */
export class Names {
  readonly all: readonly string[];
  private readonly literal: ReadonlySet<string>;
  /** Names with a free part, by the part that says what they are about: `auth`, `indexer`. */
  private readonly free = new Map<string, { readonly name: string; readonly pattern: RegExp }[]>();

  constructor(names: Iterable<string>) {
    this.all = [...new Set(names)];
    this.literal = new Set(this.all);
    for (const name of this.all) {
      const pattern = patternOf(name);
      if (pattern === undefined) continue;
      const about = patternOf(subjectOf(name)) === undefined ? subjectOf(name) : ANYTHING;
      this.free.set(about, [...(this.free.get(about) ?? []), { name, pattern }]);
    }
  }

  /** The names that a property goes by: itself, or those that leave a part free. */
  matching(property: string): readonly string[] {
    if (this.literal.has(property)) return [property];
    const candidates = [...(this.free.get(subjectOf(property)) ?? []), ...(this.free.get(ANYTHING) ?? [])];
    return candidates.filter(({ pattern }) => pattern.test(property)).map(({ name }) => name);
  }
}

const ANYTHING = '*';

const subjectOf = (name: string) => name.split('.')[1] ?? '';

const FREE = /<[^>]+>|\{[^}]+\}|\*/;
const INDEX = '[N]';

/** What a name with a free part looks like when it is written out: `<name>`, `{name}` or `*` is any part, `[N]` a number. */
export function patternOf(name: string): RegExp | undefined {
  if (!FREE.test(name) && !name.includes(INDEX)) return undefined;
  const parts = name.split(new RegExp(FREE, 'g')).map((part) => part.split(INDEX).map(escaped).join('\\[\\d+\\]'));
  return new RegExp(`^${parts.join('[^.]+(?:\\.[^.]+)*')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
