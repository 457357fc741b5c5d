import type { z } from 'zod';

/** Of a schema, what is needed to walk it. */
export interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly valueType?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
    readonly discriminator?: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly values?: readonly string[];
    readonly entries?: Readonly<Record<string, string>>;
  };
  safeParse(value: unknown): z.ZodSafeParseResult<unknown>;
}

/** A setting that has no settings below it. */
export interface Setting {
  /** Its path: `[]` stands for any member of an array, `*` for any key of a record, `(type=jobs)` for the variant of a union. */
  readonly path: string;
  readonly schema: Schema;
  /** The variants of the union that it tells apart, where it does. */
  readonly variants: readonly Schema[];
}

/** Every setting that there is. Settings of the same name in two variants of a union are two settings. */
export function settingsOf(schema: Schema, path = '', variants: readonly Schema[] = []): readonly Setting[] {
  const { innerType, valueType, element, options, discriminator = '', shape } = schema.def;
  if (innerType !== undefined) return settingsOf(innerType, path, variants);
  if (valueType !== undefined) return settingsOf(valueType, `${path}.*`);
  if (element !== undefined) return settingsOf(element, `${path}[]`);
  if (options !== undefined) {
    return options.flatMap((option) => settingsOf(option, `${path}(${discriminator}=${literalOf(option, discriminator)})`, options));
  }
  if (shape === undefined) return [{ path, schema, variants }];
  return Object.entries(shape).flatMap(([key, below]) =>
    settingsOf(below, path === '' ? key : `${path}.${key}`, below.def.type === 'literal' ? variants : []),
  );
}

/** Where a setting stands in an environment, as keys: nowhere, or in as many places as it has groups, members or keys. */
export function placesOf({ path }: Setting, environment: unknown): readonly (readonly PropertyKey[])[] {
  return placesBelow(environment, path.match(/\([^)]+\)|\[\]|[^.[(]+/g) ?? []);
}

/** The schema below what makes it optional, or gives it a default. */
export function unwrapped(schema: Schema): Schema {
  return schema.def.innerType === undefined ? schema : unwrapped(schema.def.innerType);
}

function placesBelow(
  value: unknown,
  [step, ...rest]: readonly string[],
  at: readonly PropertyKey[] = [],
): readonly (readonly PropertyKey[])[] {
  if (step === undefined) return value === undefined ? [] : [at];
  if (typeof value !== 'object' || value === null) return [];
  const below = (key: string | number) => placesBelow((value as Record<PropertyKey, unknown>)[key], rest, [...at, key]);
  if (step === '*') return Object.keys(value).flatMap(below);
  if (step === '[]') return (value as readonly unknown[]).flatMap((_, index) => below(index));
  const [, discriminator = '', variant] = /^\((\w+)=(.+)\)$/.exec(step) ?? [];
  if (variant === undefined) return below(step);
  return (value as Record<string, unknown>)[discriminator] === variant ? placesBelow(value, rest, at) : [];
}

function literalOf(schema: Schema, key: string): string {
  return schema.def.shape?.[key]?.def.values?.[0] ?? '';
}
