import type { Fault } from '../../config/fault';
import { totalOf } from '../../config/nodes/requests';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { formatSize, mebibytesOf } from '../../config/size';

/** Proves that the namespace may have what Druid requests: what it may not have waits for ever, and a task until it is given up. */
export function* quotaFaults(environment: ResolvedEnvironment): Generator<Fault> {
  const { quota } = environment;
  if (quota === undefined) return;
  const total = totalOf(environment);
  if (quota.cpu.toMillis() < total.cpu.toMillis()) {
    yield { path: 'quota.cpu', problem: 'is less than Druid requests at the most', got: quota.cpu, remedy: `Give at least ${total.cpu}` };
  }
  if (mebibytesOf(quota.memory) < mebibytesOf(total.memory)) {
    const remedy = `Give at least ${formatSize(total.memory)}`;
    yield { path: 'quota.memory', problem: 'is less than Druid requests at the most', got: quota.memory, remedy };
  }
}
