import { AlloySyntaxError, tokensOf, unquoted, type Position, type Token } from './lexer';

/** Something that stands in the body of a block or of a file. */
export type Statement = Attribute | BlockNode;

/** `name = value`. */
export interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: Node;
  readonly at: Position;
}

/** `name "label" { body }`. */
export interface BlockNode {
  readonly kind: 'block';
  /** With its dots. */
  readonly name: string;
  readonly label?: string;
  readonly body: readonly Statement[];
  readonly at: Position;
}

/** An expression. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'access'; readonly of: Node; readonly name: string }
  | { readonly kind: 'index'; readonly of: Node; readonly index: Node }
  | { readonly kind: 'call'; readonly of: Node; readonly args: readonly Node[] }
  | { readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Node])[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Operators by how closely they bind, the loosest first. `^` binds closest, and to the right. */
const OPERATORS = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];

/**
 * What a text of Alloy says, by the grammar that its parser publishes. Throws where the text is not Alloy.
 *
 * @see https://github.com/grafana/alloy/blob/main/syntax/parser/internal.go
 */
export function parse(text: string): readonly Statement[] {
  const tokens = tokensOf(text);
  let index = 0;
  const statements = body('');
  return statements;

  function peek(): Token {
    const token = tokens[index] ?? tokens.at(-1);
    if (token === undefined) throw new Error('there is always an end');
    return token;
  }

  function take(): Token {
    const token = peek();
    index += 1;
    return token;
  }

  function is(text: string): boolean {
    return peek().kind === 'symbol' && peek().text === text;
  }

  function accept(text: string): boolean {
    if (is(text)) index += 1;
    else return false;
    return true;
  }

  function expected(what: string): AlloySyntaxError {
    const { kind, text, at } = peek();
    return new AlloySyntaxError(at, `expected ${what}, got ${kind === 'symbol' || kind === 'identifier' ? text : kind}`);
  }

  function require(text: string): void {
    if (!accept(text)) throw expected(text);
  }

  function identifier(): string {
    if (peek().kind !== 'identifier') throw expected('identifier');
    return take().text;
  }

  function body(end: string): readonly Statement[] {
    const statements: Statement[] = [];
    const ended = () => peek().kind === 'end' || is(end);
    while (!ended()) {
      statements.push(statement());
      if (ended()) break;
      if (peek().kind !== 'terminator') throw expected('terminator');
      index += 1;
    }
    return statements;
  }

  function statement(): Statement {
    const { at } = peek();
    const names = [identifier()];
    while (accept('.')) names.push(identifier());
    const name = names.join('.');
    if (names.length === 1 && accept('=')) return { kind: 'attribute', name, value: expression(), at };
    const label = peek().kind === 'string' ? labelOf(take()) : undefined;
    if (!accept('{')) throw expected('block body');
    const statements = body('}');
    require('}');
    return { kind: 'block', name, ...(label === undefined ? {} : { label }), body: statements, at };
  }

  function labelOf({ text, at }: Token): string {
    if (!/^"[\p{L}_][\p{L}\p{Nd}_]*"$/u.test(text) || /^"(?:true|false|null)"$/.test(text))
      throw new AlloySyntaxError(at, `expected a label that is an identifier, got ${text}`);
    return unquoted(text);
  }

  function expression(level = 0): Node {
    const operators = OPERATORS[level];
    if (operators === undefined) return power();
    let left = expression(level + 1);
    while (peek().kind === 'symbol' && operators.includes(peek().text)) {
      left = { kind: 'binary', operator: take().text, left, right: expression(level + 1) };
    }
    return left;
  }

  function power(): Node {
    const left = unary();
    return accept('^') ? { kind: 'binary', operator: '^', left, right: power() } : left;
  }

  function unary(): Node {
    return is('!') || is('-') ? { kind: 'unary', operator: take().text, of: unary() } : operand();
  }

  function operand(): Node {
    let node = primary();
    for (;;) {
      if (accept('.')) node = { kind: 'access', of: node, name: identifier() };
      else if (accept('[')) {
        node = { kind: 'index', of: node, index: expression() };
        require(']');
      } else if (accept('(')) node = { kind: 'call', of: node, args: listed(')', expression) };
      else return node;
    }
  }

  function primary(): Node {
    const { kind, text } = peek();
    if (accept('[')) return { kind: 'list', items: listed(']', expression) };
    if (accept('{')) return { kind: 'object', fields: listed('}', field) };
    if (accept('(')) {
      const inner = expression();
      require(')');
      return inner;
    }
    if (kind === 'symbol' || kind === 'terminator' || kind === 'end') throw expected('expression');
    index += 1;
    if (kind === 'identifier') return { kind, name: text };
    return { kind: 'literal', value: valueOf(kind, text) };
  }

  function listed<T>(end: string, item: () => T): readonly T[] {
    const items: T[] = [];
    while (!is(end)) {
      items.push(item());
      if (!accept(',') && !is(end)) throw expected(`, or ${end}`);
    }
    require(end);
    return items;
  }

  /** What is between the quotes of a key is the key, escapes and all. */
  function field(): readonly [string, Node] {
    const { kind, text } = peek();
    if (kind !== 'string' && kind !== 'identifier') throw expected('field name');
    index += 1;
    require('=');
    return [kind === 'string' ? text.slice(1, -1) : text, expression()];
  }
}

function valueOf(kind: 'bool' | 'null' | 'number' | 'string', text: string): string | number | boolean | null {
  switch (kind) {
    case 'bool':
      return text === 'true';
    case 'null':
      return null;
    case 'number':
      return Number(text);
    case 'string':
      return unquoted(text);
  }
}
