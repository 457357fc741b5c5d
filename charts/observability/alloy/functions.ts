import { expression, refersOf, type Expression, type Kind, type Secret, type Text } from './expression';
import { quote } from './quote';

/**
 * A variable of Alloy's own environment.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/sys/
 */
export function env(name: string): Expression<'string'> {
  return call('string', 'sys.env', name);
}

/**
 * A secret as a string, for where Alloy wants one, such as a user's name or an address. It is then shown in Alloy's own pages.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/convert/
 */
export function nonsensitive(secret: Secret): Expression<'string'> {
  return call('string', 'convert.nonsensitive', secret);
}

/** One of the secrets that a component holds, by its key. */
export function entry(secrets: Expression<'secrets'>, key: string): Expression<'secret'> {
  return expression('secret', `${operand(secrets)}[${quote(key)}]`, secrets.refers);
}

/** Strings one after the other: `text\`${host}:443\``. */
export function text(literals: TemplateStringsArray, ...values: readonly Text[]): Expression<'string'> {
  const parts = literals.flatMap((literal, i) => [literal, values[i] ?? '']).filter((part) => part !== '');
  return expression('string', parts.length === 0 ? quote('') : parts.map(operand).join(' + '), refersOf(parts));
}

/**
 * A string without its beginning, where it begins so.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/string/
 */
export function trimPrefix(value: Text, prefix: Text): Expression<'string'> {
  return call('string', 'string.trim_prefix', value, prefix);
}

/**
 * A string without its end, where it ends so.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/string/
 */
export function trimSuffix(value: Text, suffix: Text): Expression<'string'> {
  return call('string', 'string.trim_suffix', value, suffix);
}

/**
 * A string with every occurrence of one text replaced by another.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/string/
 */
export function replace(value: Text, found: Text, replacement: Text): Expression<'string'> {
  return call('string', 'string.replace', value, found, replacement);
}

/**
 * The first of some strings that is not empty.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/coalesce/
 */
export function coalesce(...values: readonly [Text, Text, ...Text[]]): Expression<'string'> {
  return call('string', 'coalesce', ...values);
}

/**
 * The targets of several components as one list.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/stdlib/array/
 */
export function concat(...targets: readonly Expression<'targets'>[]): Expression<'targets'> {
  return call('targets', 'array.concat', ...targets);
}

/** An object of Alloy, such as one of labels. What is a plain object here is a block there. */
export function map(fields: Readonly<Record<string, Text>>): Expression<'map'> {
  return expression('map', fields, refersOf(fields));
}

function call<const K extends Kind>(kind: K, name: string, ...args: readonly (string | Expression)[]): Expression<K> {
  return expression(kind, `${name}(${args.map(operand).join(', ')})`, refersOf(args));
}

function operand(value: string | Expression): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value.code === 'string') return value.code;
  throw new Error('An object is no argument of a function; write it where it is wanted');
}
