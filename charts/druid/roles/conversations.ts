import type { ResolvedEnvironment } from '../../config/schema/environment';
import { serversOf } from './index';
import { dependenciesOf, type Peer } from './peers';
import { task } from './task';

/** One peer that opens connections to another, and why. Network policies and the diagram are drawn from these. */
export interface Conversation {
  readonly from: Peer;
  readonly to: Peer;
  readonly about: string;
}

/** Who talks to whom in one environment. */
export function conversationsOf(environment: ResolvedEnvironment): readonly Conversation[] {
  const pods = [...serversOf(environment), task];
  const names = new Set<Peer>(pods.map(({ name }) => name));
  const dependencies = new Set<Peer>(dependenciesOf(environment).map(({ name }) => name));
  // Where there is no overlord, the coordinator has its conversations.
  const actual = (peer: Peer): Peer => (peer === 'overlord' && !names.has(peer) ? 'coordinator' : peer);
  return merged([
    ...BETWEEN.map(([from, to, about]) => ({ from: actual(from), to: actual(to), about })),
    ...pods.flatMap(({ name: from, uses }) => uses.filter((to) => dependencies.has(to)).map((to) => ({ from, to, about: FOR[to] }))),
    ...pods.flatMap(({ name: from }) => AROUND.map(([to, about]) => ({ from, to, about }))),
    ...pods.map(({ name: to }) => ({ from: 'collector', to, about: 'metrics' }) as const),
    ...(dependenciesOf(environment).some(({ name, inCluster }) => name === 'stream' && inCluster) ? STREAM : []),
  ]);
}

/** One conversation per pair of peers, with all its subjects. */
function merged(conversations: readonly Conversation[]): readonly Conversation[] {
  const pairs = new Map<string, Conversation>();
  for (const talk of conversations) {
    const key = `${talk.from} ${talk.to}`;
    const known = pairs.get(key);
    const about = known === undefined || known.about.includes(talk.about) ? talk.about : `${known.about}, ${talk.about}`;
    pairs.set(key, { ...talk, about: known?.about.includes(talk.about) ? known.about : about });
  }
  return [...pairs.values()];
}

/** Between Druid's processes. Coordinators also tell everybody when an account changes. */
const BETWEEN: readonly (readonly [Peer, Peer, string])[] = [
  ['client', 'router', 'queries, APIs, web console'],
  ['router', 'broker', 'queries'],
  ['router', 'coordinator', 'APIs'],
  ['router', 'overlord', 'APIs'],
  ['broker', 'historical', 'queries'],
  ['broker', 'task', 'queries'],
  ['broker', 'coordinator', 'segments'],
  ['broker', 'overlord', 'tasks'],
  ['coordinator', 'historical', 'segments'],
  ['coordinator', 'task', 'segments'],
  ['coordinator', 'broker', 'accounts'],
  ['coordinator', 'router', 'accounts'],
  ['coordinator', 'overlord', 'tasks'],
  ['overlord', 'coordinator', 'segments'],
  ['overlord', 'task', 'tasks'],
  ['historical', 'coordinator', 'lookups'],
  ['task', 'overlord', 'tasks'],
  ['task', 'coordinator', 'segments'],
  ['task', 'task', 'shuffle'],
];

const FOR = { 'metadata-store': 'metadata', 'deep-storage': 'segments, logs', stream: 'events' } as const;

/** With a Kafka of the cluster's own: clients produce events, and its tools, run in its pod, reach it by the name that it advertises. */
const STREAM: readonly Conversation[] = [
  { from: 'client', to: 'stream', about: 'events' },
  { from: 'stream', to: 'stream', about: 'tools' },
  { from: 'stream', to: 'dns', about: 'names' },
];

/** What every pod needs of the cluster. */
const AROUND: readonly (readonly [Peer, string])[] = [
  ['kubernetes-api', 'discovery'],
  ['dns', 'names'],
];
