import type { Fault } from '../fault';
import type { ResolvedEnvironment } from '../schema/resolved';

/** Finds what is wrong with an environment whose shape is right. One rule, one concern. */
export type Rule = (environment: ResolvedEnvironment) => Iterable<Fault>;

/** A DNS label of RFC 1123, the form of most Kubernetes names. */
export const isDnsLabel = (text: string) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);

/** A DNS subdomain of RFC 1123: labels with dots between. */
export const isDnsSubdomain = (text: string) => text.length <= 253 && text.split('.').every(isDnsLabel);

/** The value of a Kubernetes label. */
export const isLabelValue = (text: string) => /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/.test(text);

/** The key of a Kubernetes label or annotation, with or without a prefix. */
export const isQualifiedName = (text: string) => {
  const [name = '', prefix, ...more] = text.split('/').reverse();
  return more.length === 0 && isLabelValue(name) && (prefix === undefined || isDnsSubdomain(prefix));
};

/** An absolute address of one of the given schemes. */
export const isUrl = (text: string, ...schemes: readonly string[]) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol.replace(':', '')) && new URL(text).hostname !== '';

/** How to write the key or the value of a label. */
export const LABEL_FORM = "Use letters, digits, '-', '_' and '.', 63 at the most, with a letter or digit at both ends";

/** `'a' or 'b'`, in words for a remedy. */
export const oneOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(' or ');
