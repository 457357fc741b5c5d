/** An object of the API, of which nothing is known but that it has a kind and a name. */
export interface Live {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly generation?: number;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
  };
  readonly spec?: unknown;
  readonly status?: unknown;
  readonly data?: Readonly<Record<string, string>>;
}

/** What stands below an object; undefined where there is nothing. */
export function valueAt(object: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    object,
  );
}

/** A text below an object; empty where there is none. */
export function textAt(object: unknown, ...keys: readonly string[]): string {
  const value = valueAt(object, ...keys);
  return typeof value === 'string' ? value : '';
}

/** A number below an object; zero where there is none, as the API leaves zeros out. */
export function numberAt(object: unknown, ...keys: readonly string[]): number {
  const value = valueAt(object, ...keys);
  return typeof value === 'number' ? value : 0;
}

/** A list below an object; empty where there is none. */
export function listAt(object: unknown, ...keys: readonly string[]): readonly unknown[] {
  const value = valueAt(object, ...keys);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The texts of a map below an object; empty where there is none. */
export function textsAt(object: unknown, ...keys: readonly string[]): Readonly<Record<string, string>> {
  const value = valueAt(object, ...keys);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A condition in the status of an object. */
export function conditionOf(
  { status }: Pick<Live, 'status'>,
  type: string,
): { readonly status: string; readonly message: string } | undefined {
  const found = listAt(status, 'conditions').find((condition) => textAt(condition, 'type') === type);
  return found === undefined ? undefined : { status: textAt(found, 'status'), message: textAt(found, 'message') };
}

/** Whether an object says of itself that it is ready. */
export const isReady = (object: Pick<Live, 'status'>) => conditionOf(object, 'Ready')?.status === 'True';

/** How messages call an object. */
export const titleOf = ({ kind, metadata }: { readonly kind: string; readonly metadata: { readonly name: string } }) =>
  `${kind}/${metadata.name}`;
