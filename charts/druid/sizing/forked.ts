import { Size } from 'cdk8s';

import { Cpu } from '../../config/cpu';
import { mebibytesOf } from '../../config/size';
import type { Resources } from './sizing';

/** What a MiddleManager takes for itself: it only starts and watches the processes of its tasks, unless it is given a larger heap. */
export function supervisionOf({ heap }: Pick<Resources, 'heap'>): Size {
  return Size.mebibytes(Math.max(512, heap === undefined ? 0 : mebibytesOf(heap) + 384));
}

/** The share of one task in a pod whose tasks are processes of their own. */
export function forkOf({ cpu, cpuLimit, memory, heap }: Resources, capacity: number): Resources {
  const share = (amount: Cpu) => Cpu.millis(Math.max(1, Math.floor(amount.toMillis() / capacity)));
  return {
    cpu: share(cpu),
    ...(cpuLimit === undefined ? {} : { cpuLimit: share(cpuLimit) }),
    memory: Size.mebibytes(Math.max(0, Math.floor((mebibytesOf(memory) - mebibytesOf(supervisionOf({ heap }))) / capacity))),
  };
}
