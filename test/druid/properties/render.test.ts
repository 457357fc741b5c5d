import { Duration, Size } from 'cdk8s';
import fc from 'fast-check';

import { join } from '../../../charts/druid/properties/property';
import { renderProperties, textOf } from '../../../charts/druid/properties/render';

test.each([
  ['text', 'text'],
  [5, '5'],
  [false, 'false'],
  [Size.mebibytes(25), '25MiB'],
  [Size.gibibytes(2), '2GiB'],
  [Duration.seconds(90), 'PT90S'],
  [Duration.seconds(0), 'PT0S'],
  [['a', 'b'], '["a","b"]'],
  [{ type: 'environment', variable: 'X' }, '{"type":"environment","variable":"X"}'],
])('%p is written %s', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test('properties are sorted, one per line', () => {
  expect(renderProperties({ 'b.c': 1, 'a.b': 'x', 'b.a': true })).toBe('a.b=x\nb.a=true\nb.c=1\n');
});

test('what would end or change a value is escaped', () => {
  expect(renderProperties({ a: 'one\ntwo', b: 'C:\\temp', c: ' x' })).toBe('a=one\\ntwo\nb=C:\\\\temp\nc=\\ x\n');
});

test('a value comes back as it went, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', ':', '#', '!', ' ', '\\', '\n', '\r', '"', '{', '}') }), (value) => {
      expect(parsed(renderProperties({ key: value }))).toEqual({ key: value });
    }),
  );
});

test('a property that two groups set is a defect, with its name', () => {
  expect(() => join({ 'druid.a': 1 }, { 'druid.b': 1 }, { 'druid.a': 1 })).toThrow(
    "Druid property 'druid.a' is set by two groups; leave it to one of them",
  );
});

/** As java.util.Properties reads it, as far as what we write goes. */
function parsed(text: string): Record<string, string> {
  const lines = text.split('\n').slice(0, -1);
  return Object.fromEntries(
    lines.map((line) => {
      const [, key = '', value = ''] = /^([^=]*)=\s*(.*)$/s.exec(line) ?? [];
      const unescaped = value.replace(/\\(.)/gs, (_, character: string) => ({ n: '\n', r: '\r' })[character] ?? character);
      return [key, unescaped];
    }),
  );
}
