import { podsOn, diskFor } from '../../config/nodes/node-pools';
import type { Group } from '../../config/groups';
import { DEFAULT } from '../../config/groups';
import { EVERY_NODE, instanceOf } from '../../config/nodes/instances';
import { nodeSetsOf, type ManagedGroup, type NodeSet, type Pool } from '../../config/nodes/node-sets';
import { podsOf } from '../../config/replicas';
import { requestOf } from '../../config/nodes/requests';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { bytesOf } from '../../config/size';
import { nodesHolding, sumOf, type Amount, type Packed } from './packing';

/** The fewest and the most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** The nodes of a pool or a group, and what they cost. */
export interface Choice {
  readonly nodes: NodeSet;
  /** The cheapest type, for as many pods as there may be; undefined where nothing is known of any. */
  readonly type: string | undefined;
  readonly count: Range;
  /** On-demand, for an hour. */
  readonly dollars: Range;
  /** The part of the nodes, at the most, that pods request. */
  readonly used: { readonly cpu: number; readonly memory: number } | undefined;
  /** Gibibytes of the volumes of one node. */
  readonly disk: number;
}

/** All nodes of an environment. */
export function choicesOf(environment: ResolvedEnvironment): readonly Choice[] {
  return nodeSetsOf(environment).map((nodes) => (nodes.kind === 'pool' ? ofPool(environment, nodes) : ofGroup(environment, nodes)));
}

function ofPool(environment: ResolvedEnvironment, nodes: Pool): Choice {
  const pods = (bound: 'least' | 'most') => podsOn(environment, nodes).flatMap((group) => packed(environment, group, bound));
  const most = pods('most');
  const candidates = nodes.settings.instances.flatMap((type) => {
    const instance = instanceOf(type);
    const room = roomOn(nodes, type);
    const [least, all] = room === undefined ? [] : [nodesHolding(pods('least'), room), nodesHolding(most, room)];
    if (instance === undefined || room === undefined || least === undefined || all === undefined) return [];
    return [{ type, room, count: { least, most: all }, dollars: { least: least * instance.dollars, most: all * instance.dollars } }];
  });
  const [best] = candidates.toSorted((one, other) => one.dollars.most - other.dollars.most);
  const none = { least: 0, most: 0 };
  const used = best === undefined || best.count.most === 0 ? undefined : usedOf(most, best.room, best.count.most);
  const disk = diskOf(environment, nodes);
  return { nodes, type: best?.type, count: best?.count ?? none, dollars: best?.dollars ?? none, used, disk };
}

/** The first type is taken, as long as there is any. */
function ofGroup(environment: ResolvedEnvironment, nodes: ManagedGroup): Choice {
  const { instances, min, max, perZone } = nodes.settings;
  const [type = ''] = instances;
  const each = perZone ? (environment.aws?.zones.length ?? 1) : 1;
  const count = { least: min * each, most: max * each };
  const price = instanceOf(type)?.dollars ?? 0;
  return {
    nodes,
    type: instanceOf(type) === undefined ? undefined : type,
    count,
    dollars: { least: count.least * price, most: count.most * price },
    used: undefined,
    disk: diskOf(environment, nodes),
  };
}

/** Pods of one set of servers are kept apart. Of tasks, as many as may run of the kind for all types. */
function packed({ druid }: ResolvedEnvironment, group: Group, bound: 'least' | 'most'): readonly Packed[] {
  const request = requestOf(group);
  if (group.role !== 'task') return Array.from({ length: podsOf(group.settings)[bound] }, () => ({ ...request, apart: group.component }));
  const capacity = bound === 'most' && group.name === DEFAULT && druid.ingestion.type === 'jobs' ? druid.ingestion.capacity : 0;
  return Array.from({ length: capacity }, () => request);
}

function roomOn(nodes: NodeSet, type: string): Amount | undefined {
  const instance = instanceOf(type);
  const disk = diskFor(nodes, type);
  if (instance === undefined || disk === undefined) return undefined;
  return { cpu: instance.allocatable.cpu - EVERY_NODE.cpu, memory: instance.allocatable.memory - EVERY_NODE.memory, disk };
}

function usedOf(pods: readonly Amount[], room: Amount, count: number) {
  const { cpu, memory } = sumOf(pods);
  return { cpu: cpu / (room.cpu * count), memory: memory / (room.memory * count) };
}

/** Bottlerocket's own volume, and the one for the rest. EKS Auto Mode tells of the latter alone. */
function diskOf({ aws }: ResolvedEnvironment, { settings }: NodeSet): number {
  const own = aws?.compute.type === 'auto' ? 0 : 4;
  if ('volume' in settings) return own + bytesOf(settings.volume) / 1024 ** 3;
  return own + (settings.disk.type === 'nvme' ? 20 : bytesOf(settings.disk.size) / 1024 ** 3);
}
