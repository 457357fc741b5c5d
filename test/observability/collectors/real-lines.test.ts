import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { LINE_PARTS, TEXT_LINE } from '../../../charts/observability/logs';

/** What processes of Druid 38 have written, and its own Log4j to what is hard: quotes, line breaks, traces, brackets in the names of threads. */
const linesOf = (file: string) =>
  readFileSync(join(__dirname, 'lines', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const isOfJvm = (line: string) => line.startsWith('WARNING: ');

const text = linesOf('text.txt');

test.each(text.filter((line) => !isOfJvm(line)))('%s is taken apart', (line) => {
  const { time = '', level, thread = '', logger } = { ...new RegExp(TEXT_LINE).exec(line)?.groups };
  expect(line.startsWith(`${time} ${level} [${thread}] ${logger} - `)).toBe(true);
  expect(Number.isNaN(Date.parse(time.replace(',', '.')))).toBe(false);
  expect(logger).toMatch(/^[\w$]+(\.[\w$]+)+$/);
});

test('what the JVM says itself has no parts', () => {
  const ofJvm = text.filter(isOfJvm);
  expect(ofJvm.length).toBeGreaterThan(0);
  for (const line of ofJvm) expect(line).not.toMatch(new RegExp(TEXT_LINE));
});

test.each(linesOf('json.txt'))('%s is one JSON object', (line) => {
  const read = JSON.parse(line) as Readonly<Record<string, string>>;
  expect(Object.keys(read)).toEqual([...LINE_PARTS, 'message', 'exception']);
});
