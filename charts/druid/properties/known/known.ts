import { closest } from 'fastest-levenshtein';

import documented from './documented.json';
import undocumented from './undocumented.json';

/**
 * The property names of the supported Druid line: those of the configuration reference, with their defaults where these are literal, and
 * those that only the code knows, with the class that reads them. A name may hold a variable part: `<name>`, `{name}` or `*`.
 *
 * @see https://druid.apache.org/docs/latest/configuration/
 */
const defaults: Readonly<Record<string, string | null>> = documented;

const names = [...Object.keys(documented), ...Object.keys(undocumented)];

/** Whether Druid reads a property of this name. */
export function isKnown(property: string): boolean {
  return names.includes(property) || patterns.some((pattern) => pattern.test(property));
}

/** Druid's default of a property, as the reference writes it, where it is a literal. */
export function defaultOf(property: string): string | undefined {
  return defaults[property] ?? undefined;
}

/** The known name that looks most like an unknown one. */
export function nearest(property: string): string {
  return closest(property, names);
}

const VARIABLE = /<[^>]+>|\{[^}]+\}|\*/;

const patterns = names
  .filter((name) => VARIABLE.test(name))
  .map((name) => new RegExp(`^${name.split(new RegExp(VARIABLE, 'g')).map(escaped).join('[^.]+(?:\\.[^.]+)*')}$`));

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
