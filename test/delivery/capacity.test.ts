import { dev } from '../../charts/config/environments/dev';
import { local } from '../../charts/config/environments/local';
import { prod } from '../../charts/config/environments/prod';
import { capacity } from '../../charts/delivery/capacity';
import { nodesHolding } from '../../charts/delivery/capacity/packing';
import { filesOfEnvironment } from '../../charts/synth';
import { plan } from '../../charts/druid/plan/plan';
import { localWith } from '../support/environment';
import { existing } from '../support/rich/aws/existing';

const pageOf = (environment: Parameters<typeof plan>[1]) => capacity('test', plan('test', environment).environment);
const rowOf = (page: string, first: string) =>
  page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, cell]) => cell === first)
    ?.slice(2, -1);

describe('dev', () => {
  const page = pageOf(dev);

  // Two coordinators of 500m and 2 GiB, and a spare one. Two brokers of 1000m and 4 GiB, two routers of 250m and 1 GiB, a spare one of each.
  test.each([
    ['masters', ['3', '1500m', '6Gi']],
    ['queries', ['6', '3750m', '15Gi']],
    ['historicals', ['2', '2', '20Gi']],
    ['tasks', ['6', '6', '18Gi']],
  ])('%s request', (name, cells) => {
    expect(rowOf(page, name)).toEqual(cells);
  });

  // 730 hours of 0.096, 0.126 and 0.192 dollars. A node of m6i.xlarge has 3620m for tasks, so three of them.
  test.each([
    ['nodes of `masters`', ['2 × m6i.large', '$140', '$140']],
    ['nodes of `queries`', ['2 × m6i.large', '$140', '$140']],
    ['nodes of `historicals`', ['2 × r6i.large', '$184', '$184']],
    ['nodes of `tasks`', ['0 to 2 × m6i.xlarge', '$0', '$280']],
    // 12 % of 464.28 and of 744.60.
    ['EKS Auto Mode', ['12 % of nodes', '$56', '$89']],
    // Six to eight nodes of 100 GiB, at 0.08.
    ['volumes of nodes', ['600 to 800 GiB of gp3', '$48', '$64']],
    ['volumes of pods', ['128 GiB of gp3', '$10', '$10']],
    ['the cluster', ['EKS', '$73', '$73']],
    // 140.16 + 140.16 + 183.96 + 55.71 + 48 + 10.24 + 73, and 280.32 + 33.64 + 16 more.
    ['**all of it**', ['', '**$651**', '**$981**']],
  ])('%s', (name, cells) => {
    expect(rowOf(page, name)).toEqual(cells);
  });
});

describe('prod', () => {
  const page = pageOf(prod);

  // A coordinator of 2000m and 8 GiB and an overlord of 1000m and 5 GiB are on one node: 3000m of 3620m, 13312Mi of 13650Mi.
  test.each([
    ['`masters`', ['masters', 'm6i.xlarge', '2', '83 %', '98 %']],
    // A broker and a router: 7500m of 7610m, 26624Mi of 28805Mi.
    ['`queries`', ['queries', 'm6i.2xlarge', '3', '99 %', '92 %']],
    ['`hot`', ['historicals, hot', 'r6id.2xlarge', '3', '92 %', '97 %']],
    ['`cold`', ['historicals, cold', 'r6i.xlarge', '3', '83 %', '92 %']],
    // Six of 8 GiB in 57179Mi; the seventh would take 57344Mi.
    ['`tasks`', ['tasks', 'm6i.4xlarge', '0 to 4', '77 %', '86 %']],
    ['`system`', ['system', 'm7g.large', '3 to 6', '', '']],
  ])('nodes of %s', (name, cells) => {
    expect(rowOf(page, name)).toEqual(cells);
  });

  // 730 hours of 2 × 0.192, 3 × 0.384, 3 × 0.6048, 3 × 0.252, 4 × 0.768 and 3 to 6 × 0.0816 dollars.
  test.each([
    ['nodes of `masters`', ['2 × m6i.xlarge', '$280', '$280']],
    ['nodes of `queries`', ['3 × m6i.2xlarge', '$841', '$841']],
    ['nodes of `hot`', ['3 × r6id.2xlarge', '$1,325', '$1,325']],
    ['nodes of `cold`', ['3 × r6i.xlarge', '$552', '$552']],
    ['nodes of `tasks`', ['0 to 4 × m6i.4xlarge', '$0', '$2,243']],
    ['nodes of `system`', ['3 to 6 × m7g.large', '$179', '$357']],
    // 2 × 104 + 3 × 104 + 3 × 24 + 3 × 104 + 3 × 104 GiB, and 4 × 404 + 3 × 104 more.
    ['volumes of nodes', ['1216 to 3144 GiB of gp3', '$97', '$252']],
    ['volumes of pods', ['3000 GiB of gp3', '$240', '$240']],
    ['**all of it**', ['', '**$3,587**', '**$6,162**']],
  ])('%s', (name, cells) => {
    expect(rowOf(page, name)).toEqual(cells);
  });
});

test('it says that it is an estimate, of when and of where', () => {
  expect(pageOf(dev)).toMatch(/^An estimate,[\s\S]+ in us-east-1; prices of instances of \d{4}-\d\d-\d\d\./m);
});

test('types of which nothing is known are told, and cost nothing', () => {
  const page = pageOf(localWith('aws.compute.nodePools.masters.instances', ['x99.large'], dev));
  expect(rowOf(page, '`masters`')?.[1]).toBe('not known');
  expect(rowOf(page, 'nodes of `masters`')).toBeUndefined();
});

test('the nodes of a cluster that is there already are those of who keeps it', () => {
  const page = pageOf({ ...existing, bindings: dev.bindings });
  expect(page).not.toContain('## Nodes');
  expect(page).toContain('Not in it: all nodes, which are those of who keeps the cluster,');
});

test('it stands beside the manifests of what runs on AWS', () => {
  expect(Object.keys(filesOfEnvironment('dev', dev))).toContain('CAPACITY.md');
  expect(Object.keys(filesOfEnvironment('local', local))).not.toContain('CAPACITY.md');
});

const node = { cpu: 4000, memory: 8192, disk: 1000 };
const pod = { cpu: 1000, memory: 1024, disk: 0 };

test.each([
  ['none for none', [], 0],
  ['one for four that fill its processors', [pod, pod, pod, pod], 1],
  ['two for five', [pod, pod, pod, pod, pod], 2],
  [
    'two for two that are apart',
    [
      { ...pod, apart: 'a' },
      { ...pod, apart: 'a' },
    ],
    2,
  ],
  [
    'one for two of different kinds',
    [
      { ...pod, apart: 'a' },
      { ...pod, apart: 'b' },
    ],
    1,
  ],
  [
    'two for two that fill its disk',
    [
      { ...pod, disk: 600 },
      { ...pod, disk: 600 },
    ],
    2,
  ],
  ['none at all for one that is too large', [{ ...pod, memory: 9000 }], undefined],
])('it takes %s', (_, pods, nodes) => {
  expect(nodesHolding(pods, node)).toBe(nodes);
});
