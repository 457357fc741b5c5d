type Key = PropertyKey;

/** `druid.roles.broker` or `network.apiServerPorts[0]`; a key that is no identifier is quoted. */
export function pathOf(keys: readonly Key[]): string {
  return keys.map(segment).join('').replace(/^\./, '') || 'environment';
}

/** The value below `root` at a path, or undefined. */
export function valueAt(root: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
}

/** A copy of `root` in which the value at a path is another one, or is gone if that is undefined. */
export function replacedAt(root: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...(root as object) }) as Record<Key, unknown>;
  const replaced = replacedAt(copy[key] ?? {}, rest, value);
  if (replaced === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = replaced;
  return copy;
}

/** Every value at a pattern of paths, such as `users[].email` or `groups.*.size`, with its path. */
export function valuesAt(root: unknown, pattern: string): readonly { readonly path: string; readonly value: unknown }[] {
  const steps = pattern.match(/\[\]|[^.[]+/g) ?? [];
  const found = steps.reduce<readonly { keys: readonly Key[]; value: unknown }[]>(
    (places, step) =>
      places.flatMap(({ keys, value }) => {
        if (!isObject(value)) return [];
        const below = step === '[]' ? [...(value as unknown as readonly unknown[]).keys()] : step === '*' ? Object.keys(value) : [step];
        return below.map((key) => ({ keys: [...keys, key], value: value[key] }));
      }),
    [{ keys: [], value: root }],
  );
  return found.filter(({ value }) => value !== undefined).map(({ keys, value }) => ({ path: pathOf(keys), value }));
}

function segment(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\w-]+$/.test(String(key)) ? `.${String(key)}` : `['${String(key)}']`;
}

function isObject(value: unknown): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null;
}
