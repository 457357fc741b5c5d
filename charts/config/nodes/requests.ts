import { Size } from 'cdk8s';

import { Cpu } from '../cpu';
import { groupsOf, type Group, type RoleName } from '../groups';
import { podsOf } from '../replicas';
import type { ResolvedEnvironment } from '../schema/resolved';
import { bytesOf, mebibytesOf } from '../size';

/** What pods request together. */
export interface Total {
  readonly cpu: Cpu;
  readonly memory: Size;
}

/** What one pod of a set requests: in thousandths of a processor, in mebibytes, and of the disk of its node in mebibytes. */
export interface Request {
  readonly cpu: number;
  readonly memory: number;
  readonly disk: number;
}

/** Roles whose pods are interchangeable: one that is rolled has a pod more for a while. */
export const ROLLED_WITH_A_SPARE: readonly RoleName[] = ['coordinator', 'overlord', 'broker', 'router'];

/** What one pod of a set requests: Druid, and what an operator puts beside it. */
export function requestOf({ settings }: Group): Request {
  const containers = [settings, ...settings.pod.sidecars];
  return {
    cpu: containers.reduce((sum, { cpu }) => sum + cpu.toMillis(), 0),
    memory: containers.reduce((sum, { memory }) => sum + mebibytesOf(memory), 0),
    disk: [
      ...('disk' in settings ? [settings.disk] : []),
      ...('storage' in settings && settings.storage.type === 'node' ? [settings.storage.size] : []),
    ].reduce((sum, size) => sum + Math.ceil(bytesOf(size) / 1024 ** 2), 0),
  };
}

/** The most pods that there are of a set at once. All kinds of tasks share one capacity. */
export function mostPodsOf({ druid }: ResolvedEnvironment, { role, settings }: Group): number {
  if (role === 'task') return druid.ingestion.type === 'jobs' ? druid.ingestion.capacity : 0;
  return podsOf(settings).most + (ROLLED_WITH_A_SPARE.includes(role) ? 1 : 0);
}

/**
 * The most that sets of pods request at once: every set of servers at its largest, one pod more for each that is rolled with a spare one, and
 * as many of the largest task as may run.
 */
export function totalOf(environment: ResolvedEnvironment, groups: readonly Group[] = groupsOf(environment)): Total {
  const sum = (of: 'cpu' | 'memory') => {
    const all = groups.map((group) => ({ role: group.role, amount: requestOf(group)[of] * mostPodsOf(environment, group) }));
    const ofServers = all.filter(({ role }) => role !== 'task').reduce((total, { amount }) => total + amount, 0);
    return ofServers + Math.max(0, ...all.filter(({ role }) => role === 'task').map(({ amount }) => amount));
  };
  return { cpu: Cpu.millis(sum('cpu')), memory: Size.mebibytes(sum('memory')) };
}
