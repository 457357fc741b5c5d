/**
 * Tokens of Alloy, by the grammar that its scanner publishes. Knows nothing of what renders them.
 *
 * @see https://github.com/grafana/alloy/blob/main/syntax/scanner/scanner.go
 */
export interface Token {
  /** What it is: for operators and keywords, the text itself. */
  readonly kind: 'identifier' | 'number' | 'string' | 'terminator' | 'end' | 'symbol' | 'bool' | 'null';
  /** Its text, as it is written. */
  readonly text: string;
  readonly at: Position;
}

/** Line and column, counted from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Text that is not Alloy: the first place that shows it. */
export class AlloySyntaxError extends Error {
  constructor({ line, column }: Position, problem: string) {
    super(`${line}:${column}: ${problem}`);
    this.name = 'AlloySyntaxError';
  }
}

/** All tokens of a text. A line break ends a statement only after what may end one. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let at: Position = { line: 1, column: 1 };
  while (offset < text.length) {
    const rest = text.slice(offset);
    const blank = BLANK.exec(rest)?.[0];
    if (blank?.includes('\n') === true && endsStatement(tokens.at(-1)))
      tokens.push({ kind: 'terminator', text: '\n', at: after(at, blank.slice(0, blank.indexOf('\n'))) });
    if (blank === undefined) tokens.push(next(rest, at));
    const read = blank ?? tokens.at(-1)?.text ?? '';
    offset += read.length;
    at = after(at, read);
  }
  if (endsStatement(tokens.at(-1))) tokens.push({ kind: 'terminator', text: '\n', at });
  return [...tokens, { kind: 'end', text: '', at }];
}

const BLANK = /^(?:[ \t\r\n]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/;
const SYMBOL = /^(?:\|\||&&|[!=<>]=|[!=<>+\-*/%^{}()[\],.])/;
const NUMBER = /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/;
const IDENTIFIER = /^[\p{L}_][\p{L}\p{Nd}_]*/u;
const ESCAPE = /^\\(?:[abfnrtv\\"]|[0-3][0-7]{2}|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4})/;

function endsStatement(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'symbol') return [')', ']', '}'].includes(token.text);
  return token.kind !== 'terminator';
}

function next(rest: string, at: Position): Token {
  if (rest.startsWith('"')) return { kind: 'string', text: quoted(rest, at), at };
  if (rest.startsWith('`')) return { kind: 'string', text: raw(rest, at), at };
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return { kind: 'number', text: number, at };
  const word = IDENTIFIER.exec(rest)?.[0];
  if (word !== undefined)
    return { kind: word === 'null' ? 'null' : word === 'true' || word === 'false' ? 'bool' : 'identifier', text: word, at };
  const symbol = SYMBOL.exec(rest)?.[0];
  if (symbol !== undefined) return { kind: 'symbol', text: symbol, at };
  throw new AlloySyntaxError(at, `illegal character ${JSON.stringify(rest[0])}`);
}

function quoted(rest: string, at: Position): string {
  let length = 1;
  while (length < rest.length && rest[length] !== '\n') {
    if (rest[length] === '"') return rest.slice(0, length + 1);
    if (rest[length] === '\0') throw new AlloySyntaxError(shifted(at, length), 'illegal character NUL');
    const escape = rest[length] === '\\' ? ESCAPE.exec(rest.slice(length, length + 10))?.[0] : rest[length];
    if (escape === undefined) throw new AlloySyntaxError(shifted(at, length), 'unknown escape sequence');
    length += escape.length;
  }
  throw new AlloySyntaxError(at, 'string literal not terminated');
}

function raw(rest: string, at: Position): string {
  const end = rest.indexOf('`', 1);
  if (end < 0) throw new AlloySyntaxError(at, 'string literal not terminated');
  return rest.slice(0, end + 1);
}

const shifted = ({ line, column }: Position, by: number): Position => ({ line, column: column + by });

function after(at: Position, read: string): Position {
  const lines = read.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1 ? shifted(at, last) : { line: at.line + lines.length - 1, column: last + 1 };
}

/** The text that a literal stands for. */
export function unquoted(literal: string): string {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner;
  return inner.replace(
    /\\(?:([abfnrtv\\"])|x(..)|u(.{4})|U(.{8})|(\d{3}))/g,
    (_, name?: string, x?: string, u?: string, long?: string, octal?: string) =>
      name === undefined
        ? String.fromCodePoint(octal === undefined ? parseInt(x ?? u ?? long ?? '', 16) : parseInt(octal, 8))
        : (NAMED[name] ?? name),
  );
}

const NAMED: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
