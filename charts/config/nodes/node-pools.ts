import { Duration, Size } from 'cdk8s';

import { Cpu } from '../cpu';
import { groupsOf, type Group } from '../groups';
import { instanceOf } from './instances';
import { nodesFor, type NodeSet, type Pool } from './node-sets';
import { mostPodsOf, totalOf, type Total } from './requests';
import type { ResolvedEnvironment } from '../schema/resolved';
import { bytesOf, mebibytesOf } from '../size';

/**
 * EKS Auto Mode ends a node that becomes older, whatever runs on it, and what is waited for at its end is part of its age.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/automode.html
 */
const OLDEST = Duration.days(21);

/** The sets of pods that run on a set of nodes. */
export function podsOn(environment: ResolvedEnvironment, nodes: NodeSet): readonly Group[] {
  return groupsOf(environment).filter((group) => nodesFor(environment, group).includes(nodes));
}

/**
 * What all nodes of a pool may have together: enough for all its pods twice, and for a node of the largest type for each of its servers, as
 * those are kept apart, and for one that takes the place of another. Undefined of a pool without pods of Druid.
 */
export function limitOf(environment: ResolvedEnvironment, pool: Pool): Total | undefined {
  if (pool.settings.limit !== undefined) return pool.settings.limit;
  const groups = podsOn(environment, pool);
  if (groups.length === 0) return undefined;
  const total = totalOf(environment, groups);
  const servers = groups.filter(({ role }) => role !== 'task').reduce((sum, group) => sum + mostPodsOf(environment, group), 0);
  const known = pool.settings.instances.map(instanceOf).filter((instance) => instance !== undefined);
  const largest = (of: 'vcpu' | 'memory') => (servers + 1) * Math.max(0, ...known.map((instance) => instance[of]));
  return {
    cpu: Cpu.units(Math.max(Math.ceil((2 * total.cpu.toMillis()) / 1000), largest('vcpu'))),
    memory: Size.gibibytes(Math.ceil(Math.max(2 * mebibytesOf(total.memory), largest('memory')) / 1024)),
  };
}

/** How long pods of a node that goes are waited for: those that run tasks until every task has ended. */
export function graceOf({ druid: { ingestion } }: ResolvedEnvironment, { settings }: Pool): Duration {
  const hour = Duration.hours(1);
  if (settings.class !== 'tasks') return hour;
  const longest = ingestion.type === 'jobs' ? ingestion.maxDuration : ingestion.drain;
  return Duration.seconds(longest.toSeconds() + hour.toSeconds());
}

/** The greatest age at which a node of EKS Auto Mode may begin to go; undefined of others, and zero where its tasks take too long. */
export function oldestOf(environment: ResolvedEnvironment, pool: Pool): Duration | undefined {
  if (environment.aws?.compute.type !== 'auto') return undefined;
  return Duration.seconds(Math.max(0, OLDEST.toSeconds() - graceOf(environment, pool).toSeconds()));
}

/** The age at which a node is replaced; undefined of one that may become as old as it likes. */
export function expiryOf(environment: ResolvedEnvironment, pool: Pool): Duration | undefined {
  const { expireAfter, class: of } = pool.settings;
  return expireAfter ?? oldestOf(environment, pool) ?? (of === 'historicals' ? undefined : Duration.days(30));
}

/**
 * What is left for pods of the disk of a node of a type, in mebibytes: the kubelet keeps a gibibyte, and drives pods off when a tenth is left.
 * Undefined of built-in disks of a type of which nothing is known.
 */
export function diskFor({ settings }: NodeSet, type: string): number | undefined {
  if ('volume' in settings) return allocatable(bytesOf(settings.volume));
  if (settings.disk.type === 'volume') return allocatable(bytesOf(settings.disk.size));
  const nvme = instanceOf(type)?.nvme;
  return nvme === undefined ? undefined : allocatable(nvme * 1000 ** 3);
}

function allocatable(bytes: number): number {
  return Math.max(0, Math.floor((0.9 * bytes) / 1024 ** 2) - 1024);
}
