import { isExpression } from '../../../charts/observability/alloy/expression';
import { REPEATED } from '../../../charts/observability/alloy/repeated';
import { render } from '../../../charts/observability/alloy/render';
import { discovery } from '../../../charts/observability/alloy/components/discovery';
import { local } from '../../../charts/observability/alloy/components/local';
import { logging } from '../../../charts/observability/alloy/components/logging';
import { loki } from '../../../charts/observability/alloy/components/loki';
import { mimir } from '../../../charts/observability/alloy/components/mimir';
import { otelcol } from '../../../charts/observability/alloy/components/otelcol';
import { prometheus } from '../../../charts/observability/alloy/components/prometheus';
import { pyroscope } from '../../../charts/observability/alloy/components/pyroscope';
import { remote } from '../../../charts/observability/alloy/components/remote';
import { COMPONENTS, faultsOf } from './faults';
import { parse } from './parser';
import { SAMPLES } from './samples';

const TYPED = namesOf({ discovery, local, logging, loki, mimir, otelcol, prometheus, pyroscope, remote });
const names = (from: readonly { readonly type: string }[]) => [...new Set(from.map(({ type }) => type))].sort();

test('each component is documented, under the name by which we call it', () => {
  expect(TYPED.toSorted()).toEqual(Object.keys(COMPONENTS).sort());
});

test('there is a sample of each', () => {
  expect(names(SAMPLES)).toEqual(TYPED.toSorted());
});

test('samples say only what is documented, and all that is required', () => {
  expect(faultsOf(parse(render(SAMPLES)))).toEqual([]);
});

test('what may be there more than once is known to be a block when there is none', () => {
  const repeated = new Set(SAMPLES.flatMap(({ args }) => listsOfBlocks(args)));
  expect([...repeated].filter((name) => !REPEATED.includes(name))).toEqual([]);
});

test.each([
  ['loki.wriite "a" { }', ['1:1: loki.wriite: unknown component']],
  ['a = 1', ['1:1: a: unknown component']],
  ['loki.write "a" {\n\tendpont { }\n}', ['2:2: loki.write: unknown block endpont']],
  ['loki.write "a" {\n\texternal = 1\n}', ['2:2: loki.write: unknown argument external']],
  ['loki.write "a" {\n\tendpoint { }\n}', ['2:2: endpoint: url is missing']],
  ['loki.process "a" { }', ['1:1: loki.process: forward_to is missing']],
  ['loki.process "a" {\n\tforward_to = []\n\tforward_to = []\n}', ['3:2: loki.process: forward_to is set twice']],
  ['otelcol.processor.batch "a" { }', ['1:1: otelcol.processor.batch: output is missing']],
  [
    'loki.process "a" {\n\tforward_to = []\n\tstage.match {\n\t\tselector = ""\n\t\tstage.match {\n\t\t\tstage.regexp { }\n\t\t}\n\t}\n}',
    ['5:3: stage.match: selector is missing', '6:4: stage.match: unknown block stage.regexp'],
  ],
])('%j is at fault', (text, faults) => {
  expect(faultsOf(parse(text))).toEqual(faults);
});

function namesOf(functions: object, prefix = ''): readonly string[] {
  return Object.entries(functions).flatMap(([name, value]) =>
    typeof value === 'function' ? [`${prefix}${name}`] : namesOf(value as object, `${prefix}${name}.`),
  );
}

function listsOfBlocks(args: unknown): readonly string[] {
  if (typeof args !== 'object' || args === null || isExpression(args)) return [];
  return Object.entries(args).flatMap(([name, value]: [string, unknown]) => {
    const isList = Array.isArray(value) && value.some((item) => typeof item === 'object' && !isExpression(item));
    const own = isList && !name.endsWith('.*') && !Array.isArray(args) ? [name] : [];
    return [...own, ...listsOfBlocks(value)];
  });
}
