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

function segment(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\w-]+$/.test(String(key)) ? `.${String(key)}` : `['${String(key)}']`;
}

function isObject(value: unknown): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null;
}
