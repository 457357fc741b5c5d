import { closest, distance } from 'fastest-levenshtein';

import type { LineNumber } from '../../../config/lines';
import bound37 from './bound-37.json';
import bound38 from './bound-38.json';
import documented from './documented.json';
import { comesWith } from './later';
import { Names, patternOf } from './names';
import { removedIn } from './removed';

/**
 * The names of the configuration reference, with their defaults where these are literal.
 *
 * @see https://druid.apache.org/docs/latest/configuration/
 */
const defaults: Readonly<Record<string, string | null>> = documented;

/** The names that the jars of a line read, with the extension that does, or several of them; `druid` is the core. */
type Bound = Readonly<Record<string, string | readonly string[]>>;

const bound: Readonly<Record<LineNumber, Bound>> = { '37': bound37, '38': bound38 };

const LINES = Object.keys(bound) as readonly LineNumber[];

const read = perLine((line) => new Names(Object.keys(bound[line])));

/** A documented name that no jar reads belongs to an extension that was not at hand; one that another line reads is that line's. */
const known = perLine((line) => {
  const others = LINES.filter((other) => other !== line).map(read);
  const unread = Object.keys(documented).filter(
    (name) => read(line).matching(name).length > 0 || others.every((names) => names.matching(name).length === 0),
  );
  return new Names(
    [...Object.keys(bound[line]), ...unread].filter((name) => removedIn(line, name) === undefined && comesWith(line, name) === undefined),
  );
});

/** By extension, what it alone reads. */
const own = perLine((line) => {
  const names = new Map<string, string[]>();
  for (const [name, reader] of Object.entries(bound[line])) {
    if (typeof reader !== 'string' || patternOf(name) !== undefined) continue;
    const others = names.get(reader);
    if (others === undefined) names.set(reader, [name]);
    else others.push(name);
  }
  return names;
});

/** Whether a line of Druid takes a property of this name. */
export function isKnown(line: LineNumber, property: string): boolean {
  if (removedIn(line, property) !== undefined) return false;
  return (isRead(line, property) && comesWith(line, property) === undefined) || known(line).matching(property).length > 0;
}

/** Druid's default of a property, as the reference writes it, where it is a literal. */
export function defaultOf(property: string): string | undefined {
  return defaults[property] ?? undefined;
}

/** The name known to a line that looks most like an unknown one; none, where more than a third of it would have to change. */
export function nearest(line: LineNumber, property: string): string | undefined {
  const name = closest(property, known(line).all);
  return distance(name, property) * 3 > property.length ? undefined : name;
}

/** The extensions whose jars read a property, `druid` for the core; none where no jar that was at hand does. */
export function readersOf(line: LineNumber, property: string): readonly string[] {
  return [...new Set((isRead(line, property) ? [property] : read(line).matching(property)).flatMap((name) => bound[line][name] ?? []))];
}

/** The properties that an extension alone reads, without those with a free part. */
export function propertiesOf(line: LineNumber, extension: string): readonly string[] {
  return own(line).get(extension) ?? [];
}

/** The extension that alone reads a property; undefined where the core does, several do, or nobody is known to. */
export function extensionOf(line: LineNumber, property: string): string | undefined {
  const [reader, ...others] = readersOf(line, property);
  return others.length === 0 && reader !== 'druid' ? reader : undefined;
}

/** Whether the jars of a line read a property by this very name, as they do most: those with a free part are not looked through then. */
function isRead(line: LineNumber, property: string): boolean {
  return Object.hasOwn(bound[line], property);
}

/** Makes something of a line when it is first asked for: most runs ask for one line. */
function perLine<T>(make: (line: LineNumber) => T): (line: LineNumber) => T {
  const made = new Map<LineNumber, T>();
  return (line) => {
    const value = made.get(line) ?? make(line);
    made.set(line, value);
    return value;
  };
}
