/**
 * A string as Go writes it, and so Alloy. Exactly so: what Go would write otherwise is no fixpoint of the formatter, which writes the keys of
 * objects anew.
 *
 * @see https://pkg.go.dev/strconv#Quote
 */
export function quote(text: string): string {
  return `"${Array.from(text, escaped).join('')}"`;
}

/** Whether a text may stand for itself: as a label, and as the key of an object. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !KEYWORDS.includes(text);
}

const KEYWORDS = ['true', 'false', 'null'];

function escaped(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  if (PRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code < 0xe000) throw new Error(`Half of a surrogate pair, ${hex(code, 4)}, is no text; write the whole character`);
  if (code < 0x20 || code === 0x7f) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

/** What Go takes for printable: letters, marks, numbers, punctuation, symbols, and of all spaces the one of ASCII. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const NAMED: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};
