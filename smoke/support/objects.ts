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
    readonly creationTimestamp?: string;
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

/** What an object says of itself. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly message: string;
}

/** The conditions in a status, or in a part of one. */
export const conditionsIn = (status: unknown): readonly Condition[] =>
  listAt(status, 'conditions').map((one) => ({
    type: textAt(one, 'type'),
    status: textAt(one, 'status'),
    message: textAt(one, 'message'),
  }));

/** A condition in the status of an object. */
export const conditionOf = ({ status }: Pick<Live, 'status'>, type: string): Condition | undefined =>
  conditionsIn(status).find((condition) => condition.type === type);

/** Whether an object says of itself that it is ready. */
export const isReady = (object: Pick<Live, 'status'>) => conditionOf(object, 'Ready')?.status === 'True';

/** How messages call an object. */
export const titleOf = ({ kind, metadata }: { readonly kind: string; readonly metadata: { readonly name: string } }) =>
  `${kind}/${metadata.name}`;
