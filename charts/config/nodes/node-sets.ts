import type { Group, RoleName } from '../groups';
import { nodeLabelsOf, nodeTaintsOf, type NodeClass, type NodePurpose } from './nodes';
import { oncePer } from '../once';
import type { ResolvedEnvironment } from '../schema/resolved';

/** Resolved settings of what nodes there are. */
type ResolvedCompute = NonNullable<ResolvedEnvironment['aws']>['compute'];

/** Resolved settings of a pool of nodes. */
export type ResolvedNodePool = ResolvedCompute['nodePools'][string];

/** Resolved settings of a managed group of nodes. */
export type ResolvedNodeGroup = Extract<ResolvedCompute, { type: 'managed' }>['groups'][string];

/** Nodes that are alike: a pool, or a managed group. */
export type NodeSet = Pool | ManagedGroup;

/** Nodes that are made when pods wait. */
export interface Pool extends Named {
  readonly kind: 'pool';
  readonly settings: ResolvedNodePool;
}

/** Nodes that are made with the cluster. */
export interface ManagedGroup extends Named {
  readonly kind: 'group';
  readonly settings: ResolvedNodeGroup;
}

interface Named {
  readonly name: string;
  /** Where its settings stand. */
  readonly keys: readonly string[];
}

/** The class of the nodes on which a role runs. */
export const NODE_CLASS_OF: Readonly<Record<RoleName, Exclude<NodeClass, 'system'>>> = {
  coordinator: 'masters',
  overlord: 'masters',
  broker: 'queries',
  router: 'queries',
  historical: 'historicals',
  task: 'tasks',
  indexer: 'tasks',
  'middle-manager': 'tasks',
};

/** The pools of an environment. On a cluster that is there already, nodes are those of who keeps it. */
export const poolsOf = oncePer(({ aws }: ResolvedEnvironment): readonly Pool[] => {
  if (aws?.cluster.type !== 'new') return [];
  return Object.entries(aws.compute.nodePools).map(([name, settings]) => ({
    kind: 'pool',
    name,
    settings,
    keys: keysOf('nodePools', name),
  }));
});

/** All nodes of an environment, by what they are for. */
export const nodeSetsOf = oncePer((environment: ResolvedEnvironment): readonly NodeSet[] => {
  const { aws } = environment;
  const groups = aws?.cluster.type === 'new' && aws.compute.type === 'managed' ? Object.entries(aws.compute.groups) : [];
  return [
    ...poolsOf(environment),
    ...groups.map(([name, settings]): NodeSet => ({ kind: 'group', name, settings, keys: keysOf('groups', name) })),
  ];
});

/** The nodes of a set of pods: those of its tier, or those of its class that are for no tier. */
export function nodesFor(environment: ResolvedEnvironment, { role, name }: Pick<Group, 'role' | 'name'>): readonly NodeSet[] {
  const ofClass = nodeSetsOf(environment).filter(({ settings }) => settings.class === NODE_CLASS_OF[role]);
  const own = ofClass.filter(({ settings }) => role === 'historical' && settings.tier === name);
  return own.length > 0 ? own : ofClass.filter(({ settings }) => settings.tier === undefined);
}

/** Whose nodes a set of pods asks for; undefined where there are none of its class, so that it runs anywhere. */
export function purposeFor(environment: ResolvedEnvironment, group: Pick<Group, 'role' | 'name'>): NodePurpose | undefined {
  const of = NODE_CLASS_OF[group.role];
  if (!nodeSetsOf(environment).some(({ settings }) => settings.class === of)) return undefined;
  return { class: of, tier: nodesFor(environment, group)[0]?.settings.tier };
}

/** What a pod says to be on nodes of a purpose: whose labels they have, and which taints are no hindrance. */
export function askingFor(environment: ResolvedEnvironment, purpose: NodePurpose | undefined) {
  return purpose === undefined
    ? { nodeSelector: {}, tolerations: [] }
    : { nodeSelector: nodeLabelsOf(environment, purpose), tolerations: nodeTaintsOf(environment, purpose) };
}

function keysOf(kind: 'nodePools' | 'groups', name: string): readonly string[] {
  return ['aws', 'compute', kind, name];
}
