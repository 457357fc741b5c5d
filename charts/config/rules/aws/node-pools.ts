import type { Fault } from '../../fault';
import { diskFor, oldestOf, podsOn } from '../../nodes/node-pools';
import { groupsOf, type Group } from '../../groups';
import { hasLocalDisk, instanceOf } from '../../nodes/instances';
import { namesOf } from '../../names';
import { nodesFor, nodeSetsOf, poolsOf, purposeFor, type NodeSet, type Pool } from '../../nodes/node-sets';
import { requestOf, totalOf } from '../../nodes/requests';
import { pathOf } from '../../schema/path';
import type { ResolvedEnvironment } from '../../schema/resolved';
import { bytesOf, formatSize, mebibytesOf } from '../../size';
import { isDnsLabel, oneOf, type Rule } from '../rule';

/** Pools have somebody who makes them, a name, and a life. */
export const nodePools: Rule = function* (environment) {
  const { aws } = environment;
  if (aws === undefined || Object.keys(aws.compute.nodePools).length === 0) return;
  const path = 'aws.compute.nodePools';
  if (aws.cluster.type === 'existing') {
    if (aws.compute.type === 'managed') return;
    yield {
      path,
      problem: 'have no effect on a cluster that is there already',
      remedy: 'Remove them; its nodes are those of who keeps it',
    };
    return;
  }
  if (aws.compute.type === 'managed' && !aws.compute.karpenter) {
    yield { path, problem: 'have nobody to make them', remedy: "Remove 'karpenter: false', or use 'groups'" };
    return;
  }
  for (const pool of poolsOf(environment)) {
    const { name, keys, settings } = pool;
    const excess = namesOf(environment).nodePool(name).length - 63;
    if (!isDnsLabel(name)) {
      yield { path: pathOf(keys), problem: 'is not a DNS label', remedy: 'Use lower-case letters, digits and hyphens' };
    } else if (excess > 0) {
      const remedy = `Shorten '${name}', 'id' or 'release' by ${excess}`;
      yield { path: pathOf(keys), problem: 'makes names longer than 63 characters', remedy };
    }
    if (settings.instances.length === 0) {
      yield {
        path: pathOf([...keys, 'instances']),
        problem: 'are none',
        got: settings.instances,
        remedy: 'Give a type, such as m7g.large',
      };
    }
    if (settings.disk.type === 'nvme') {
      for (const [index, got] of settings.instances.entries()) {
        if (hasLocalDisk(got)) continue;
        const remedy = "Give a type with disks, such as r7gd.2xlarge, or make 'disk' of type 'volume'";
        yield { path: pathOf([...keys, 'instances', index]), problem: 'has no disk built in', got, remedy };
      }
    }
    if (settings.disk.type === 'volume' && bytesOf(settings.disk.size) % 1024 ** 3 !== 0) {
      const got = settings.disk.size;
      yield { path: pathOf([...keys, 'disk', 'size']), problem: 'is not a volume of EBS', got, remedy: 'Give whole gibibytes' };
    }
    yield* ages(environment, pool);
  }
};

/** In EKS Auto Mode nodes end with 21 days, and what they wait for is part of that. */
function* ages(environment: ResolvedEnvironment, pool: Pool): Generator<Fault> {
  const oldest = oldestOf(environment, pool);
  const { expireAfter } = pool.settings;
  if (oldest === undefined) return;
  if (oldest.toSeconds() === 0) {
    const remedy = "Shorten the longest task in 'druid.ingestion', or make 'aws.compute' of type 'managed'";
    yield { path: pathOf(pool.keys), problem: 'has tasks that take longer than EKS Auto Mode lets nodes live', remedy };
  } else if (expireAfter !== undefined && expireAfter.toSeconds() > oldest.toSeconds()) {
    const problem = 'is older than EKS Auto Mode lets nodes become, as they wait for their pods';
    const remedy = `Give Duration.hours(${Math.floor(oldest.toSeconds() / 3600)}) or less`;
    yield { path: pathOf([...pool.keys, 'expireAfter']), problem, got: expireAfter, remedy };
  }
}

/** Nodes are for tiers that there are, and not taken away from those who lead. */
export const nodePurposes: Rule = function* (environment) {
  const tiers = Object.keys(environment.druid.roles.historical);
  for (const { keys, settings } of nodeSetsOf(environment)) {
    const { tier, capacity } = settings;
    if (tier !== undefined && settings.class !== 'historicals') {
      yield { path: pathOf([...keys, 'tier']), problem: `is of historicals, and not of ${settings.class}`, got: tier, remedy: 'Remove it' };
    } else if (tier !== undefined && !tiers.includes(tier)) {
      yield { path: pathOf([...keys, 'tier']), problem: 'is no tier', got: tier, remedy: `Use ${oneOf(tiers)}` };
    }
    if (settings.class === 'masters' && capacity === 'spot') {
      const remedy = "Give 'on-demand': with the masters, all of Druid stands still";
      yield { path: pathOf([...keys, 'capacity']), problem: 'may be taken away at any time', got: capacity, remedy };
    }
  }
};

/** Every pod has a node that it fits on, and a pool may have as many as its pods need. */
export const nodeSizes: Rule = function* (environment) {
  // Which nodes are whose has to be right first.
  if ([...nodePurposes(environment)].length > 0) return;
  for (const group of groupsOf(environment)) {
    const nodes = nodesFor(environment, group);
    if (nodes.length === 0 && purposeFor(environment, group) !== undefined) {
      const remedy = `Add nodes of class 'historicals' without a tier, or with the tier '${group.name}'`;
      yield { path: group.path, problem: 'has no nodes: all that there are of its class are for other tiers', remedy };
    } else if (nodes.length > 0 && nodes.every((set) => fits(group, set) === false)) {
      const { cpu, memory, disk } = requestOf(group);
      const got = [`${cpu}m CPU`, `${memory}Mi`, ...(disk === 0 ? [] : [`${disk}Mi of disk`])].join(', ');
      const remedy = `Make it smaller, or give ${nodes.map(({ keys }) => `'${pathOf(keys)}'`).join(' or ')} larger instances or disks`;
      yield { path: group.path, problem: 'fits on no node of its class', got, remedy };
    }
  }
  for (const pool of poolsOf(environment)) {
    const { limit } = pool.settings;
    const groups = podsOn(environment, pool).filter((group) => nodesFor(environment, group).length === 1);
    if (limit === undefined || groups.length === 0) continue;
    const total = totalOf(environment, groups);
    const problem = 'is less than its pods request at the most';
    const path = (key: string) => pathOf([...pool.keys, 'limit', key]);
    if (limit.cpu.toMillis() < total.cpu.toMillis()) {
      yield { path: path('cpu'), problem, got: limit.cpu, remedy: `Give more than ${total.cpu}` };
    }
    if (mebibytesOf(limit.memory) < mebibytesOf(total.memory)) {
      yield { path: path('memory'), problem, got: limit.memory, remedy: `Give more than ${formatSize(total.memory)}` };
    }
  }
};

/** Whether a pod fits on a node of a set, beside nothing else; undefined where nothing is known of one of its types. */
function fits(group: Group, set: NodeSet): boolean | undefined {
  const { cpu, memory, disk } = requestOf(group);
  const answers = set.settings.instances.map((type) => {
    const instance = instanceOf(type);
    const room = diskFor(set, type);
    if (instance === undefined || room === undefined) return undefined;
    return cpu <= instance.allocatable.cpu && memory <= instance.allocatable.memory && disk <= room;
  });
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}
