import { groupsOf, type RoleName } from '../../config/groups';
import { agentsOf } from '../../config/observability/agents';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { serviceAccountsOf } from '../../config/aws/service-accounts';
import { roleOf } from './index';
import { dependenciesOf, type Peer } from './peers';

/** One peer that opens connections to another, and why. Network policies and the diagram are drawn from these. */
export interface Conversation {
  readonly from: Peer;
  readonly to: Peer;
  readonly about: string;
}

/** Who talks to whom in one environment. */
export function conversationsOf(environment: ResolvedEnvironment): readonly Conversation[] {
  const roles = new Map(groupsOf(environment).map((group) => [group.role, roleOf(environment, group)]));
  const names = [...roles.keys()];
  const inCluster = dependenciesOf(environment).filter((dependency) => dependency.inCluster);
  const dependencies = new Set<Peer>(dependenciesOf(environment).map(({ name }) => name));
  const isBeside = (peer: Peer) => inCluster.some(({ name }) => name === peer);
  const door = environment.aws?.edge === undefined ? [] : [DOOR];
  return merged([
    ...door,
    ...BETWEEN.map(([from, to, about]) => ({ from: standIn(names, from), to: standIn(names, to), about })),
    ...[...roles.values()].flatMap(({ name: from, uses }) =>
      uses.filter((to) => dependencies.has(to)).map((to) => ({ from, to, about: FOR[to] })),
    ),
    ...names.flatMap((from) => around(environment, from)),
    ...names.map((to) => ({ from: 'collector', to, about: 'metrics' }) as const),
    ...(isBeside('stream') ? STREAM : []),
    ...(isBeside('zookeeper') ? ENSEMBLE : []),
  ]);
}

/** Where there is no overlord, the coordinator has its conversations; where tasks have no pods, the servers that run them. */
function standIn(names: readonly RoleName[], peer: Peer): Peer {
  if (peer === 'overlord' && !names.includes(peer)) return 'coordinator';
  if (peer === 'task' && !names.includes(peer)) return names.find((name) => name === 'indexer' || name === 'middle-manager') ?? peer;
  return peer;
}

/** What one role needs of the world around. */
function around(environment: ResolvedEnvironment, from: RoleName): readonly Conversation[] {
  const { druid } = environment;
  const { discovery, authentication, ingestion } = druid;
  const isServer = from !== 'task';
  const agents = agentsOf(environment, from).map(({ name }) => name);
  const launches = ingestion.type === 'jobs' && from === (druid.roles.overlord === undefined ? 'coordinator' : 'overlord');
  const needs: readonly (readonly [Peer, string, boolean])[] = [
    ['kubernetes-api', discovery.type === 'kubernetes' ? 'discovery' : 'tasks', discovery.type === 'kubernetes' || launches],
    ['zookeeper', 'discovery', discovery.type === 'zookeeper'],
    ['dns', 'names', true],
    ['pod-identity', 'credentials', serviceAccountsOf(environment).some(({ component }) => component === from)],
    ['directory', 'accounts', isServer && authentication.ldap !== undefined],
    ['tracing', 'traces', agents.includes('opentelemetry')],
    ['profiling', 'profiles', agents.includes('pyroscope')],
    ['identity-provider', 'accounts', from === 'router' && authentication.oidc !== undefined],
  ];
  return needs.filter(([, , wanted]) => wanted).map(([to, about]) => ({ from, to, about }));
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

/** With a load balancer, people and programs from outside the cluster. */
const DOOR: Conversation = { from: 'load-balancer', to: 'router', about: 'queries, APIs, web console' };

/** With a Kafka of the cluster's own: clients produce events, and its tools, run in its pod, reach it by the name that it advertises. */
const STREAM: readonly Conversation[] = [
  { from: 'client', to: 'stream', about: 'events' },
  { from: 'stream', to: 'stream', about: 'tools' },
  { from: 'stream', to: 'dns', about: 'names' },
];

/** With a ZooKeeper of the cluster's own: its members follow one of them. */
const ENSEMBLE: readonly Conversation[] = [
  { from: 'zookeeper', to: 'zookeeper', about: 'quorum' },
  { from: 'zookeeper', to: 'dns', about: 'names' },
];
