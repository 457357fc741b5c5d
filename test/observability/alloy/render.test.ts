import fc from 'fast-check';

import { component, takes } from '../../../charts/observability/alloy/component';
import { discovery } from '../../../charts/observability/alloy/components/discovery';
import { loki } from '../../../charts/observability/alloy/components/loki';
import { prometheus } from '../../../charts/observability/alloy/components/prometheus';
import { remote } from '../../../charts/observability/alloy/components/remote';
import {
  coalesce,
  concat,
  entry,
  env,
  map,
  nonsensitive,
  replace,
  text,
  trimPrefix,
  trimSuffix,
} from '../../../charts/observability/alloy/functions';
import { labelled } from '../../../charts/observability/alloy/labelled';
import { render } from '../../../charts/observability/alloy/render';
import { parse, type Node } from './parser';

/** Takes anything: what it is rendered to is what is tested. */
const thing = component('a.b', takes<object>, { out: 'targets' });
const secret = remote.kubernetes.secret('gc', { namespace: 'a', name: 'b' });

/** The lines of the body of a component that has these arguments. */
function bodyOf(args: object): readonly string[] {
  return render([secret, thing('c', args)])
    .split('\n')
    .slice(6, -2);
}

test.each<[string, object, readonly string[]]>([
  ['signs in one column', { a: 1, bcd: true, ef: 'g' }, ['\ta   = 1', '\tbcd = true', '\tef  = "g"']],
  ['what is undefined is not there', { a: undefined, b: 1 }, ['\tb = 1']],
  ['lists on a line', { a: [1, 'b', [false]] }, ['\ta = [1, "b", [false]]']],
  [
    'long lists on lines',
    { a: ['b'.repeat(60), 'c'.repeat(60)] },
    ['\ta = [', `\t\t"${'b'.repeat(60)}",`, `\t\t"${'c'.repeat(60)}",`, '\t]'],
  ],
  ['empty lists', { a: [] }, ['\ta = []']],
  ['objects', { a: map({ b: 'c', 'd.e': env('F') }) }, ['\ta = {', '\t\tb     = "c",', '\t\t"d.e" = sys.env("F"),', '\t}']],
  ['empty objects', { a: map({}) }, ['\ta = {}']],
  ['keywords as keys', { a: map({ true: '' }) }, ['\ta = {', '\t\t"true" = "",', '\t}']],
  [
    'lists of objects',
    { abc: 1, a: [map({ b: 'c' })], d: 2 },
    ['\tabc = 1', '\ta   = [', '\t\t{', '\t\t\tb = "c",', '\t\t},', '\t]', '\td = 2'],
  ],
  ['blocks after attributes', { b: { c: 1 }, a: 1 }, ['\ta = 1', '', '\tb {', '\t\tc = 1', '\t}']],
  ['empty blocks', { a: {}, b: {} }, ['\ta { }', '', '\tb { }']],
  ['as many blocks', { rule: [{ a: 1 }, { a: 2 }] }, ['\trule {', '\t\ta = 1', '\t}', '', '\trule {', '\t\ta = 2', '\t}']],
  ['no blocks', { a: 1, rule: [], 'stage.*': [] }, ['\ta = 1']],
  [
    'blocks by their own names',
    { 'stage.*': [{ cri: {} }, { drop: { a: 1 } }] },
    ['\tstage.cri { }', '', '\tstage.drop {', '\t\ta = 1', '\t}'],
  ],
  ['blocks with labels', { static: [labelled('msk', { a: 1 })] }, ['\tstatic "msk" {', '\t\ta = 1', '\t}']],
  ['numbers', { a: -1.5, b: 1e21 }, ['\ta = -1.5', '\tb = 1e+21']],
])('%s', (_, args, lines) => {
  expect(bodyOf(args)).toEqual(lines);
});

const key = entry(secret.data, 'a-b');
const KEY = 'remote.kubernetes.secret.gc.data["a-b"]';

test.each([
  [key, KEY],
  [nonsensitive(key), `convert.nonsensitive(${KEY})`],
  [text`https://${nonsensitive(key)}:443`, `"https://" + convert.nonsensitive(${KEY}) + ":443"`],
  [text`${env('A')}${env('B')}`, 'sys.env("A") + sys.env("B")'],
  [text``, '""'],
  [trimSuffix(trimPrefix(env('A'), 'https://'), '/'), 'string.trim_suffix(string.trim_prefix(sys.env("A"), "https://"), "/")'],
  [replace(env('A'), 'b', 'c'), 'string.replace(sys.env("A"), "b", "c")'],
  [coalesce(env('A'), 'b'), 'coalesce(sys.env("A"), "b")'],
])('%#: expressions as Alloy writes them', (value, code) => {
  expect(bodyOf({ a: value })).toEqual([`\ta = ${code}`]);
});

test('components stand apart, each by its name and label', () => {
  const pods = discovery.kubernetes('pods', { role: 'pod' });
  const nodes = discovery.kubernetes('nodes', { role: 'node' });
  const scrape = prometheus.scrape('all', { targets: concat(pods.targets, nodes.targets), forward_to: [] });
  expect(render([pods, nodes, scrape])).toBe(
    [
      'discovery.kubernetes "pods" {\n\trole = "pod"\n}\n',
      'discovery.kubernetes "nodes" {\n\trole = "node"\n}\n',
      'prometheus.scrape "all" {',
      '\ttargets    = array.concat(discovery.kubernetes.pods.targets, discovery.kubernetes.nodes.targets)',
      '\tforward_to = []\n}\n',
    ].join('\n'),
  );
});

const stringOf = (value: string): unknown => {
  const [statement] = parse(bodyOf({ a: value }).join('\n').trim());
  return statement?.kind === 'attribute' ? statement.value : statement;
};

test('any text is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(stringOf(value)).toEqual<Node>({ kind: 'literal', value });
    }),
  );
});

test.each([
  ['\0\x07\b\t\n\v\f\r"\\', String.raw`"\x00\a\b\t\n\v\f\r\"\\"`],
  ['é 日本 😀', '"é 日本 😀"'],
  ['\u00a0\u200b\ufeff\u{e0001}', String.raw`"\u00a0\u200b\ufeff\U000e0001"`],
  ['\x7f\x80', String.raw`"\x7f\u0080"`],
])('%j is escaped as Go does it', (value, code) => {
  expect(bodyOf({ a: value })).toEqual([`\ta = ${code}`]);
});

test('all that does not hold is said at once', () => {
  const gc = loki.write('gc', {});
  const process = loki.process('druid', { forward_to: [gc.receiver] });
  const write = loki.write('other', { endpoint: [{ url: nonsensitive(key) }], external_labels: map({ a: nonsensitive(key) }) });
  expect(() => render([process, process, write])).toThrow(
    new Error(
      [
        'This configuration of Alloy does not hold:',
        '  loki.process.druid is there more than once; leave one of them, or rename it',
        '  loki.process.druid refers to loki.write.gc, which is not there; add it to the list',
        '  loki.write.other refers to remote.kubernetes.secret.gc, which is not there; add it to the list',
      ].join('\n'),
    ),
  );
});

test.each([
  ['my-label', "'my_label'"],
  ['1a.b', "'_1a_b'"],
  ['', 'letters, digits and underscores, and no keyword'],
  ['true', 'letters, digits and underscores, and no keyword'],
])('%j is no label', (label, remedy) => {
  expect(() => loki.write(label, {})).toThrow(new Error(`loki.write: the label '${label}' is no identifier; write ${remedy}`));
});

test.each<[object, string]>([
  [{ a: NaN }, 'NaN is no number of Alloy; write a finite one'],
  [{ a: '\ud800' }, 'Half of a surrogate pair, d800, is no text; write the whole character'],
  [{ a: map({ 'b"c': '' }) }, String.raw`Alloy has no way to write the key "b\"c"; write one that needs no escape`],
  [{ a: map({ '': '' }) }, 'Alloy has no way to write the key ""; write one that needs no escape'],
  [{ static: [labelled('a-b', {})] }, "static: the label 'a-b' is no identifier; write 'a_b'"],
])('%#: what Alloy could not read is refused', (args, problem) => {
  expect(() => bodyOf(args)).toThrow(new Error(problem));
});
