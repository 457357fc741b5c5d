import { local } from '../../../charts/config/environments/local';
import { plan } from '../../../charts/druid/plan/plan';
import { conversationsOf } from '../../../charts/druid/roles/conversations';
import { portsOf } from '../../../charts/druid/roles/peers';
import { localWith } from '../../support/environment';

const conversations = (environment: unknown) => conversationsOf(plan('test', environment).environment);
const pairs = (environment: unknown) => conversations(environment).map(({ from, to }) => `${from} -> ${to}`);

const apart = localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} });

test('a pair of peers has one conversation, with all its subjects', () => {
  expect(new Set(pairs(local)).size).toBe(pairs(local).length);
  expect(conversations(local).find(({ from, to }) => from === 'task' && to === 'coordinator')?.about).toBe('tasks, segments');
});

test('where there is no overlord, the coordinator has its conversations', () => {
  expect(pairs(local).filter((pair) => pair.includes('overlord'))).toEqual([]);
  expect(pairs(local)).toContain('coordinator -> coordinator');
});

test('where there is one, it has them itself', () => {
  expect(pairs(apart)).toEqual(
    expect.arrayContaining(['overlord -> task', 'task -> overlord', 'overlord -> metadata-store', 'router -> overlord']),
  );
});

test.each(['historical', 'broker', 'router', 'coordinator', 'overlord', 'task'])(
  '%s reaches the API server and DNS, and is scraped',
  (role) => {
    expect(pairs(apart)).toEqual(expect.arrayContaining([`${role} -> kubernetes-api`, `${role} -> dns`, `collector -> ${role}`]));
  },
);

test('the metadata store is for masters alone', () => {
  expect(pairs(apart).filter((pair) => pair.endsWith('-> metadata-store'))).toEqual([
    'overlord -> metadata-store',
    'coordinator -> metadata-store',
  ]);
});

test('clients reach the router, and a Kafka of the cluster, and nothing else', () => {
  expect(pairs(local).filter((pair) => pair.startsWith('client'))).toEqual(['client -> router', 'client -> stream']);
});

test('without a stream nobody talks to it', () => {
  expect(pairs(localWith('stream', undefined)).filter((pair) => pair.includes('stream'))).toEqual([]);
});

test.each([
  ['broker', local, 8082],
  ['task', local, 8100],
  ['metadata-store', local, 5432],
  ['deep-storage', local, 7070],
  ['deep-storage', localWith('deepStorage', { type: 's3', bucket: 'segments', region: 'eu-west-1' }), 443],
  ['stream', localWith('stream', { type: 'kafka', port: 9098 }), 9098],
  ['router', localWith('druid.roles.router.port', 9088), 9088],
] as const)('%s answers on its port', (peer, environment, port) => {
  expect(portsOf(plan('test', environment).environment, peer)).toEqual([port]);
});
