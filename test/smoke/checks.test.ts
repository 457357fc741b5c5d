import { dev } from '../../charts/config/environments/dev';
import { local } from '../../charts/config/environments/local';
import { AREAS } from '../../smoke/check';
import { checks } from '../../smoke/checks';
import { run, type Result } from '../../smoke/run';
import { FAULTS } from './support/faults';
import { contextOf, worldOf, type World } from './support/world';

const resultsOf = (world: World, readOnly = false) => run(checks, contextOf(world, readOnly));
const of = (results: readonly Result[], id: string) => results.find((result) => result.id === id);

test('where everything works, every check passes, and none is skipped', async () => {
  const results = await resultsOf(worldOf());
  expect(results.filter(({ status }) => status !== 'passed')).toEqual([]);
  expect(results).toHaveLength(checks.length);
});

test('what an environment does not have is skipped with the reason, and nothing else is', async () => {
  const results = await resultsOf(worldOf(local));
  const skipped = results.filter(({ status }) => status === 'skipped');
  expect(skipped.map(({ id }) => id)).toEqual([
    'node-pools',
    'node-classes',
    'jobs',
    'budgets',
    'add-ons',
    'backups',
    'fetched',
    'issued',
    'served',
    'ingress',
    'injected',
    'assumed',
  ]);
  for (const { reasons } of skipped) expect(reasons).toEqual([expect.stringMatching(/^\w/)]);
  expect(results.filter(({ status }) => status === 'failed')).toEqual([]);
});

test.each(FAULTS)('$check finds $what', async ({ check, plant, reason }) => {
  const world = worldOf();
  plant(world);
  const result = of(await resultsOf(world), check);
  expect(result?.status).toBe('failed');
  expect(result?.reasons.join('\n')).toMatch(reason);
});

test.each(checks)('a fault is planted for $id', ({ id }) => {
  expect(FAULTS.map(({ check }) => check)).toContain(id);
});

test.each(checks.map((check, place) => ({ ...check, place })))(
  '$id is called once, and needs what comes before it',
  ({ id, needs, area, place }) => {
    expect(checks.filter((check) => check.id === id)).toHaveLength(1);
    for (const need of needs) expect(checks.slice(0, place).map((check) => check.id)).toContain(need);
    expect(AREAS.indexOf(area)).toBeGreaterThanOrEqual(AREAS.indexOf(checks[place - 1]?.area ?? area));
  },
);

test('with --read-only, nothing is asked of Druid that changes anything, and what would be is skipped', async () => {
  const world = worldOf();
  world.druid.datasources.add('smoke-20260101t000000z-abcdef');
  const results = await resultsOf(world, true);
  expect(of(results, 'round-trip')).toMatchObject({ status: 'skipped', reasons: [expect.stringMatching(/'--read-only' was given/)] });
  expect(of(results, 'leftovers')?.details).toEqual([expect.stringMatching(/'smoke-20260101t000000z-abcdef' is left/)]);
  expect(world.druid.asked.filter((path) => /\/task$|markUnused|shutdown/.test(path))).toEqual([]);
});

test('what a run that died has left is removed, and what is of somebody else stays', async () => {
  const world = worldOf();
  world.druid.datasources.add('smoke-20260101t000000z-abcdef').add('smoke-signals').add('smoke-20261121t115900z-abcdef');
  const results = await resultsOf(world);
  expect(of(results, 'leftovers')?.details).toEqual(["'smoke-20260101t000000z-abcdef' was left, and is removed"]);
  expect([...world.druid.datasources]).toEqual(['orders', 'smoke-signals', 'smoke-20261121t115900z-abcdef']);
});

test('where pods bring their Secrets, those of pods that have ended may be gone, and those of servers may not', async () => {
  const world = worldOf(dev);
  const brief = world.expected.secrets.filter(({ of: users }) => users.every((user) => user.startsWith('Job/'))).map(({ name }) => name);
  expect(brief).toEqual(['dev-v1-druid-metadata-store-admin']);
  world.cluster.objects = world.cluster.objects.filter(({ kind, metadata }) => kind !== 'Secret' || !brief.includes(metadata.name));
  expect(of(await resultsOf(world), 'secrets')?.status).toBe('passed');
  world.cluster.objects = world.cluster.objects.filter(({ kind }) => kind !== 'Secret');
  expect(of(await resultsOf(world), 'secrets')?.reasons.join('\n')).toMatch(
    /'dev-v1-druid-admin' is not there, and Deployment\/\S+ need it/,
  );
});

test('a round trip tidies up also after a failure', async () => {
  const world = worldOf();
  world.druid.row = { count: 4, sum: 10 };
  expect(of(await resultsOf(world), 'round-trip')?.status).toBe('failed');
  expect([...world.druid.datasources]).toEqual(['orders']);
});

test('a task of which no answer came is stopped, and its end awaited, before its rows are removed', async () => {
  const world = worldOf();
  world.druid.tasks['index_parallel'] = 'LOST';
  expect(of(await resultsOf(world), 'round-trip')).toMatchObject({ status: 'failed', reasons: ['other side closed'] });
  const asked = world.druid.asked.filter((path) => path.includes('/index_smoke-')).map((path) => path.split('/').at(-1));
  expect(asked).toEqual(['status', 'shutdown', 'status']);
  expect([...world.druid.datasources]).toEqual(['orders']);
});

test('credentials of which no account is told are good enough, and it is told', async () => {
  const world = worldOf();
  world.cluster.exec = () => 'AccessKeyId\n';
  const result = of(await resultsOf(world), 'assumed');
  expect(result?.status).toBe('passed');
  expect(result?.details.join('\n')).toMatch(
    /pod 'prod-v1-druid-coordinator-0' of '.+' gets credentials, and is not told of which account/,
  );
});

test('a schedule that has made no backup yet is all right, and it is told', async () => {
  const result = of(await resultsOf(worldOf()), 'backups');
  expect(result?.status).toBe('passed');
  expect(result?.details).toContainEqual(expect.stringMatching(/^Schedule\/.+ has made no backup yet$/));
});

test('what a check throws is its fault, and those that need it are skipped', async () => {
  const world = worldOf();
  delete world.druid.answers['/status/health'];
  const results = await resultsOf(world);
  expect(of(results, 'health')).toMatchObject({ status: 'failed', reasons: ['/status/health answered 404'] });
  expect(of(results, 'round-trip')).toMatchObject({ status: 'skipped', reasons: [expect.stringMatching(/^it needs what did not pass: /)] });
  expect(of(results, 'nodes')?.status).toBe('passed');
});

test('no secret is told', async () => {
  expect(JSON.stringify(await resultsOf(worldOf()))).not.toMatch(/c2VjcmV0|\bsecret\b/);
});
