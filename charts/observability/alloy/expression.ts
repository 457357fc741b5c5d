/**
 * What a value of Alloy is. Values of one kind are taken only where that kind is wanted: a secret is no string, and what receives logs
 * receives no metrics.
 */
export type Kind =
  | 'string'
  | 'number'
  | 'bool'
  | 'secret'
  | 'secrets'
  | 'map'
  | 'targets'
  | 'relabel-rules'
  | 'metrics-receiver'
  | 'logs-receiver'
  | 'profiles-receiver'
  | 'otelcol-consumer'
  | 'otelcol-handler';

/** Marks what is an expression: plain objects are blocks. */
const EXPRESSION = Symbol('expression of Alloy');

/** A value that is computed when Alloy reads its configuration, or an object, which is written as a value and not as a block. */
export interface Expression<K extends Kind = Kind> {
  readonly [EXPRESSION]: K;
  /** How it is written, or, of an object, its fields. */
  readonly code: string | Fields;
  /** The components that it reads, such as `loki.write.gc`. */
  readonly refers: readonly string[];
}

/** The fields of an object. */
export type Fields = Readonly<Record<string, Value>>;

/** What may be written on the right of a `=`. */
export type Value = string | number | boolean | Expression | readonly Value[];

/** A string, or what gives one. */
export type Text = string | Expression<'string'>;

/** A secret. No literal: what is written in a configuration is read by everyone who may read the configuration. */
export type Secret = Expression<'secret'> | Expression<'string'>;

/** What a component discovered, or targets that are known beforehand, each an object of labels such as `__address__`. */
export type Targets = Expression<'targets'> | readonly Expression<'map'>[];

/** A time, as Go writes it. */
export type Time = `${number}${'ms' | 's' | 'm' | 'h'}`;

/** A number of bytes. */
export type Bytes = `${number}${'B' | 'KB' | 'MB' | 'GB' | 'KiB' | 'MiB' | 'GiB'}`;

/** Makes an expression of its text. Kept to this room: outside of it, text that is no literal is spelt by a function. */
export function expression<const K extends Kind>(kind: K, code: string | Fields, refers: readonly string[]): Expression<K> {
  return { [EXPRESSION]: kind, code, refers };
}

/** Whether something is an expression, and so no block. */
export function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && EXPRESSION in value;
}

/** All components that are read somewhere below: in an expression, a list or a block. */
export function refersOf(value: unknown): readonly string[] {
  if (isExpression(value)) return value.refers;
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(refersOf) : [];
}
