import { AlloySyntaxError } from './lexer';
import { parse, type Node } from './parser';

const valueOf = (text: string): Node => {
  const [statement] = parse(`x = ${text}`);
  if (statement?.kind !== 'attribute') throw new Error(`${text} is no value`);
  return statement.value;
};

const literal = (value: string | number | boolean | null): Node => ({ kind: 'literal', value });
const name = (text: string): Node => ({ kind: 'identifier', name: text });

test.each<[string, Node]>([
  ['1', literal(1)],
  ['.5e-3', literal(0.0005)],
  ['true', literal(true)],
  ['null', literal(null)],
  [String.raw`"a\tb\\\"\x41\u00e9\U0001F600\101"`, literal('a\tb\\"Aé😀A')],
  ['`raw \\d "text"\nof two lines`', literal('raw \\d "text"\nof two lines')],
  ['[]', { kind: 'list', items: [] }],
  ['[\n1,\n2,\n]', { kind: 'list', items: [literal(1), literal(2)] }],
  ['{ a = 1, "b.c" = 2 }', { kind: 'object', fields: [['a', literal(1)], ['b.c', literal(2)]] }], // prettier-ignore
  ['a.b["c"]', { kind: 'index', of: { kind: 'access', of: name('a'), name: 'b' }, index: literal('c') }],
  ['f(1, 2)', { kind: 'call', of: name('f'), args: [literal(1), literal(2)] }],
  ['-1', { kind: 'unary', operator: '-', of: literal(1) }],
  [
    '1 + 2 * 3',
    { kind: 'binary', operator: '+', left: literal(1), right: { kind: 'binary', operator: '*', left: literal(2), right: literal(3) } },
  ],
  ['(1)', literal(1)],
])('%s is a value', (text, value) => {
  expect(valueOf(text)).toEqual(value);
});

test('operators of one rank bind to the left, and powers to the right', () => {
  const left = valueOf('1 - 2 - 3');
  const right = valueOf('1 ^ 2 ^ 3');
  expect(left).toMatchObject({ left: { operator: '-' }, right: literal(3) });
  expect(right).toMatchObject({ left: literal(1), right: { operator: '^' } });
});

test('blocks have names with dots, labels, and bodies', () => {
  const text = '// first\nloki.write "gc" {\n\tendpoint {\n\t\turl = "a" // last\n\t}\n\n\twal { }\n}\n/* end\n*/';
  expect(parse(text)).toEqual([
    {
      kind: 'block',
      name: 'loki.write',
      label: 'gc',
      at: { line: 2, column: 1 },
      body: [
        {
          kind: 'block',
          name: 'endpoint',
          at: { line: 3, column: 2 },
          body: [{ kind: 'attribute', name: 'url', value: literal('a'), at: { line: 4, column: 3 } }],
        },
        { kind: 'block', name: 'wal', at: { line: 7, column: 2 }, body: [] },
      ],
    },
  ]);
});

test.each([
  ['a = ', '1:5: expected expression, got end'],
  ['a = 1 b = 2', '1:7: expected terminator, got b'],
  ['a = [1\n]', '1:7: expected , or ], got terminator'],
  ['a = {b = 1\n}', '1:11: expected , or }, got terminator'],
  ['a = {1 = 1}', '1:6: expected field name, got number'],
  ['a = "b\nc"', '1:5: string literal not terminated'],
  ['a = `b', '1:5: string literal not terminated'],
  ['a = "b\\d"', '1:7: unknown escape sequence'],
  ['a = "\\ud800"', '1:6: unknown escape sequence'],
  ["a = 'b'", `1:5: illegal character "'"`],
  ['a {\n\tb = 1', '2:7: expected }, got end'],
  ['a }', '1:3: expected block body, got }'],
  ['a "b-c" { }', '1:3: expected a label that is an identifier, got "b-c"'],
  ['a "true" { }', '1:3: expected a label that is an identifier, got "true"'],
  ['a.b = 1', '1:5: expected block body, got ='],
  ['a = b.', '1:7: expected identifier, got end'],
  ['\n\n  1 = 2', '3:3: expected identifier, got number'],
  ['a = f(1', '1:8: expected , or ), got terminator'],
  ['a = (1]', '1:7: expected ), got ]'],
  ['a = null.b +', '1:13: expected expression, got end'],
])('%j is refused', (text, problem) => {
  expect(() => parse(text)).toThrow(AlloySyntaxError);
  expect(() => parse(text)).toThrow(new Error(problem));
});
