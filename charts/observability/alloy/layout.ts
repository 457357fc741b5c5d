import { isExpression, type Fields, type Value } from './expression';
import { isIdentifier, quote } from './quote';
import { isRepeated } from './repeated';
import { checkLabel, labelOf } from './labelled';

/**
 * A block, line by line, as `alloy fmt` would write it: attributes first, the signs of those that follow each other in one column, then blocks,
 * an empty line before each.
 */
export function linesOfBlock(name: string, args: object): readonly string[] {
  const label = labelOf(args);
  if (label !== undefined) checkLabel(name, label);
  const head = label === undefined ? name : `${name} ${quote(label)}`;
  const body = linesOfBody(args);
  return body.length === 0 ? [`${head} { }`] : [`${head} {`, ...indented(body), '}'];
}

function linesOfBody(args: object): readonly string[] {
  const attributes: Attribute[] = [];
  const blocks: (readonly string[])[] = [];
  for (const [name, value] of Object.entries(args) as [string, unknown][]) {
    if (value === undefined) continue;
    const bodies = bodiesOf(name, value);
    if (bodies === undefined) attributes.push({ name, lines: linesOf(value as Value) });
    else blocks.push(...bodies.map(([block, body]) => linesOfBlock(block, body)));
  }
  const written = aligned(attributes);
  return blocks.reduce((lines, block) => (lines.length === 0 ? block : [...lines, '', ...block]), written);
}

/** The blocks that an argument stands for: nothing if it is an attribute. Under `stage.*`, each object names the block in place of the star. */
function bodiesOf(name: string, value: unknown): readonly (readonly [string, object])[] | undefined {
  if (isExpression(value) || typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return [[name, value]];
  const items = value as readonly object[];
  if (name.endsWith('.*'))
    return items.flatMap((item) => Object.entries(item)).map(([block, body]) => [name.replace('*', block), body as object]);
  const areBlocks = items.length === 0 ? isRepeated(name) : items.every(isBody);
  return areBlocks ? items.map((item) => [name, item]) : undefined;
}

const isBody = (item: unknown) => typeof item === 'object' && item !== null && !Array.isArray(item) && !isExpression(item);

interface Attribute {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Names are as wide as the widest of a run, which ends with the first value of several lines. */
function aligned(attributes: readonly Attribute[], end = ''): readonly string[] {
  const lines: string[] = [];
  let run: Attribute[] = [];
  attributes.forEach((attribute, i) => {
    run.push(attribute);
    if (attribute.lines.length === 1 && i < attributes.length - 1) return;
    const width = Math.max(...run.map(({ name }) => widthOf(name)));
    for (const { name, lines: value } of run) lines.push(...joined(`${name}${' '.repeat(width - widthOf(name))} = `, value, end));
    run = [];
  });
  return lines;
}

const widthOf = (text: string) => Array.from(text).length;

const joined = (before: string, lines: readonly string[], after: string) =>
  lines.map((line, i) => `${i === 0 ? before : ''}${line}${i === lines.length - 1 ? after : ''}`);

function linesOf(value: Value): readonly string[] {
  if (isExpression(value)) return typeof value.code === 'string' ? [value.code] : linesOfMap(value.code);
  if (typeof value === 'string') return [quote(value)];
  if (typeof value === 'object') return linesOfList(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no number of Alloy; write a finite one`);
  return [String(value)];
}

function linesOfList(values: readonly Value[]): readonly string[] {
  const items = values.map(linesOf);
  const line = `[${items.flat().join(', ')}]`;
  if (items.every(({ length }) => length === 1) && line.length <= WIDTH) return [line];
  return ['[', ...indented(items.flatMap((item) => joined('', item, ','))), ']'];
}

/** Lists that are longer have an item on each line. */
const WIDTH = 100;

/** Never on one line: there, the formatter aligns its signs with those of the lines around it. */
function linesOfMap(fields: Fields): readonly string[] {
  const attributes = Object.entries(fields).map(([key, value]) => ({ name: nameOf(key), lines: linesOf(value) }));
  return attributes.length === 0 ? ['{}'] : ['{', ...indented(aligned(attributes, ',')), '}'];
}

/** Alloy does not read escapes in keys: they would become a part of the key. */
function nameOf(key: string): string {
  if (isIdentifier(key)) return key;
  const quoted = quote(key);
  if (key === '' || quoted !== `"${key}"`) throw new Error(`Alloy has no way to write the key ${quoted}; write one that needs no escape`);
  return quoted;
}

const indented = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `\t${line}`));
