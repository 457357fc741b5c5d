/** Labels that every series has by the pod that it was scraped from, whatever scraped it. */
export const TARGET_LABELS = ['cluster', 'namespace', 'pod', 'node', 'job', 'instance', 'component', 'druid_cluster', 'container'] as const;

/** A label of the target of a series. */
export type TargetLabel = (typeof TARGET_LABELS)[number];

/** The value of a label: as it is, or by a pattern; or anything but that. */
export type Matcher = string | RegExp | Not;

/** All values but one, or but those of a pattern. */
export interface Not {
  readonly not: string | RegExp;
}

/** Label matchers, in the braces of PromQL. */
export function selector(matchers: Readonly<Partial<Record<string, Matcher>>> = {}): string {
  const all = Object.entries(matchers).flatMap(([label, matcher]) => (matcher === undefined ? [] : [`${label}${comparison(matcher)}`]));
  return all.length === 0 ? '' : `{${all.join(', ')}}`;
}

function comparison(matcher: Matcher): string {
  if (typeof matcher === 'string') return `=${JSON.stringify(matcher)}`;
  if (matcher instanceof RegExp) return `=~${pattern(matcher)}`;
  return typeof matcher.not === 'string' ? `!=${JSON.stringify(matcher.not)}` : `!~${pattern(matcher.not)}`;
}

/** A slash needs no escape where it ends nothing. */
const pattern = (matcher: RegExp) => JSON.stringify(matcher.source.replaceAll('\\/', '/'));
