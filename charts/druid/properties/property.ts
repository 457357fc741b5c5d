import type { Duration, Size } from 'cdk8s';

/** What a Druid property may hold before it is text. Objects and arrays become JSON. */
export type PropertyValue = string | number | boolean | Size | Duration | readonly unknown[] | { readonly [key: string]: unknown };

/** Druid properties by name. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** Joins property groups. A key has one owner: two groups that set it are a defect of this program, whatever the values. */
export function join(...groups: readonly Properties[]): Properties {
  const joined: Record<string, PropertyValue> = {};
  for (const [key, value] of groups.flatMap((group) => Object.entries(group))) {
    if (key in joined) throw new Error(`Druid property '${key}' is set by two groups; leave it to one of them`);
    joined[key] = value;
  }
  return joined;
}

/** A reference to an environment variable, in the form of Druid's password providers: the value itself is never in a file. */
export function fromEnvironment(variable: string): PropertyValue {
  return { type: 'environment', variable };
}

/** A reference to an environment variable in a property that is no password: Druid puts the value in when it reads the file. */
export function interpolated(variable: string): string {
  return `\${env:${variable}}`;
}
