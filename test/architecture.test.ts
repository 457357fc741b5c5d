import { importsOf, sourcesBelow, type Source } from './support/sources';

/** From left to right: a file may import from its own layer and from those before it. */
const LAYERS = [
  'imports',
  'charts/config',
  'charts/druid/sizing',
  'charts/druid/names',
  'charts/druid/metrics',
  'charts/druid/properties',
  'charts/druid/roles',
  'charts/druid/plan',
  'charts/kubernetes',
  'charts/druid/workloads',
  'charts/druid/cluster',
  'charts/dependencies',
  'charts/platform',
  'charts/observability',
  'charts/druid-platform',
  'charts/druid-observability',
  'charts/app',
  'charts/delivery',
  'charts/synth',
];

/** Rooms that stand beside each other and know nothing of each other. */
const APART: readonly (readonly [string, string])[] = [
  ['charts/dependencies', 'charts/druid'],
  ['charts/platform', 'charts/druid'],
  ['charts/platform', 'charts/dependencies'],
  ['charts/observability', 'charts/druid/workloads'],
  ['charts/observability', 'charts/dependencies'],
  ['charts/observability', 'charts/platform'],
];

/** Only what renders may speak Kubernetes. */
const KUBERNETES = ['cdk8s-plus-30', 'constructs'];
const RENDERS = [
  'charts/druid/workloads',
  'charts/druid/cluster',
  'charts/kubernetes',
  'charts/dependencies',
  'charts/platform',
  'charts/observability',
  'charts/druid-platform',
  'charts/druid-observability',
  'charts/app',
];

const layerOf = (path: string) => LAYERS.findIndex((layer) => path === layer || path.startsWith(`${layer}/`) || path === `${layer}.ts`);

function violations(source: Source): readonly string[] {
  const { path } = source;
  return importsOf(source).flatMap((target) => {
    const found: string[] = [];
    if (layerOf(path) >= 0 && layerOf(target) > layerOf(path)) found.push(`${path} imports ${target}, which is of a later layer`);
    if (APART.some(([one, other]) => path.startsWith(one) && target.startsWith(other)))
      found.push(`${path} imports ${target}, which stands apart`);
    if (KUBERNETES.includes(target) && !RENDERS.some((room) => path.startsWith(room)))
      found.push(`${path} imports ${target}, but renders nothing`);
    if (path.startsWith('charts/') && target.startsWith('infra')) found.push(`${path} imports ${target}`);
    return found;
  });
}

const charts = sourcesBelow('charts');
const infra = sourcesBelow('infra');
const smoke = sourcesBelow('smoke');

test.each(charts)('$path imports only from its own layer and those before it', (source) => {
  expect(violations(source)).toEqual([]);
});

test.each(infra)('$path knows of the charts only what is configured', (source) => {
  expect(importsOf(source).filter((target) => target.startsWith('charts/') && !target.startsWith('charts/config/'))).toEqual([]);
});

test.each(infra)('$path speaks AWS, and not Kubernetes', (source) => {
  expect(importsOf(source).filter((target) => /^(cdk8s-plus|imports)/.test(target))).toEqual([]);
});

test.each([...charts, ...infra])('$path does not know how it is checked', (source) => {
  expect(importsOf(source).filter((target) => target.startsWith('smoke/'))).toEqual([]);
});

test.each(smoke)('$path knows of no test, and renders nothing', (source) => {
  expect(importsOf(source).filter((target) => /^(test|infra|imports|scripts)\/|^cdk8s/.test(target))).toEqual([]);
});

test.each([
  [
    'charts/druid/sizing/heap.ts',
    "import { router } from '../roles/router';",
    /sizing\/heap\.ts imports charts\/druid\/roles\/router, which is of a later layer/,
  ],
  ['charts/config/names.ts', "import type { Manifest } from '../app';", /config\/names\.ts imports charts\/app, which is of a later layer/],
  ['charts/druid/roles/router.ts', "import { k8s } from 'cdk8s-plus-30';", /router\.ts imports cdk8s-plus-30, but renders nothing/],
  [
    'charts/dependencies/kafka.ts',
    "import { plan } from '../druid/plan/plan';",
    /kafka\.ts imports charts\/druid\/plan\/plan, which stands apart/,
  ],
])('a violation planted in %s is found', (path, text, message) => {
  expect(violations({ path, text })).toEqual([expect.stringMatching(message)]);
});

test.each([...charts, ...infra, ...sourcesBelow('scripts'), ...smoke, ...sourcesBelow('test')])(
  '$path has 200 lines at the most',
  ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(201);
  },
);

test('only main.ts reads the process', () => {
  const readers = [...charts, ...infra, ...smoke].filter(({ text }) => /\bprocess\.(env|argv|cwd|exit)/.test(text)).map(({ path }) => path);
  expect(readers).toEqual(['charts/main.ts', 'infra/main.ts', 'smoke/main.ts']);
});

test('every file of charts belongs to a layer, but for the two that everything leads to', () => {
  expect(charts.map(({ path }) => path.replace(/\.ts$/, '')).filter((path) => layerOf(path) < 0)).toEqual(['charts/index', 'charts/main']);
});
