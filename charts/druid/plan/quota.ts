import { Size } from 'cdk8s';

import { Cpu } from '../../config/cpu';
import type { Fault } from '../../config/fault';
import { podsOf } from '../../config/replicas';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { formatSize, mebibytesOf } from '../../config/size';
import type { RolePlan } from './role';

/** What pods request together. */
export interface Total {
  readonly cpu: Cpu;
  readonly memory: Size;
}

/**
 * The most that Druid requests at once: every set at its largest, one pod more for each that is rolled with a spare one, and as many of the
 * largest task as may run.
 */
export function totalOf({ druid }: ResolvedEnvironment, servers: readonly RolePlan[], tasks: readonly RolePlan[]): Total {
  const spare = ({ role }: RolePlan) => (role.state === 'stateless' ? 1 : 0);
  const ofServers = servers.map((plan) => times(plan, podsOf(plan.group.settings).most + spare(plan)));
  const capacity = druid.ingestion.type === 'jobs' ? druid.ingestion.capacity : 0;
  const ofTasks = tasks.map((plan) => times(plan, capacity));
  const largest = {
    millis: Math.max(0, ...ofTasks.map(({ millis }) => millis)),
    mebibytes: Math.max(0, ...ofTasks.map(({ mebibytes }) => mebibytes)),
  };
  const all = [...ofServers, largest];
  return {
    cpu: Cpu.millis(all.reduce((sum, { millis }) => sum + millis, 0)),
    memory: Size.mebibytes(all.reduce((sum, { mebibytes }) => sum + mebibytes, 0)),
  };
}

/** Proves that the namespace may have what Druid requests: what it may not have waits for ever, and a task until it is given up. */
export function* quotaFaults({ quota }: ResolvedEnvironment, total: Total): Generator<Fault> {
  if (quota === undefined) return;
  if (quota.cpu.toMillis() < total.cpu.toMillis()) {
    yield { path: 'quota.cpu', problem: 'is less than Druid requests at the most', got: quota.cpu, remedy: `Give at least ${total.cpu}` };
  }
  if (mebibytesOf(quota.memory) < mebibytesOf(total.memory)) {
    const remedy = `Give at least ${formatSize(total.memory)}`;
    yield { path: 'quota.memory', problem: 'is less than Druid requests at the most', got: quota.memory, remedy };
  }
}

/** What so many pods of a set request: Druid, and what an operator puts beside it. */
function times({ group: { settings } }: RolePlan, count: number) {
  const containers = [settings, ...settings.pod.sidecars];
  return {
    millis: containers.reduce((sum, { cpu }) => sum + cpu.toMillis(), 0) * count,
    mebibytes: containers.reduce((sum, { memory }) => sum + mebibytesOf(memory), 0) * count,
  };
}
