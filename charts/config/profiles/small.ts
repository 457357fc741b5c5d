import { Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Profile } from './profile';

/**
 * For trials with real data: two of what leads, asks and holds data, so that nodes may come and go. 57 GiB of segments in two copies, a few
 * queries at once, six tasks.
 *
 * On each node 300m and 512 MiB are for what runs on every node.
 */
export const small = {
  roles: {
    // 2 GiB: 1634 MiB of heap, for tens of thousands of segments and a handful of supervisors.
    coordinator: { replicas: 2, cpu: Cpu.millis(500), cpuLimit: Cpu.units(2), memory: Size.gibibytes(2) },
    // 4 GiB: 2.7 GiB of heap, 1 GiB of direct memory. A broker and a router are 1250m and 5 GiB: a node of m7i.large, of 1630m and 6.2 GiB.
    broker: { default: { replicas: 2, cpu: Cpu.units(1), cpuLimit: Cpu.units(2), memory: Size.gibibytes(4) } },
    router: { replicas: 2, cpu: Cpu.millis(250), cpuLimit: Cpu.units(1), memory: Size.gibibytes(1) },
    historical: {
      default: {
        replicas: 2,
        cpu: Cpu.units(1),
        cpuLimit: Cpu.units(2),
        // 1 GiB of heap, 2 GiB of direct memory: 6 GiB are page cache, for a tenth of the 57 GiB of segments.
        memory: Size.gibibytes(10),
        storage: { type: 'claim', size: Size.gibibytes(64) },
      },
    },
  },
  ingestion: {
    type: 'jobs',
    // Three to a node of m7i.xlarge, of 3620m and 13.3 GiB, so that two nodes hold all six.
    cpu: Cpu.units(1),
    cpuLimit: Cpu.units(2),
    memory: Size.gibibytes(3),
    disk: Size.gibibytes(10),
    capacity: 6,
  },
  nodePools: {
    masters: { class: 'masters', instances: ['m7i.large', 'm6i.large'] },
    queries: { class: 'queries', instances: ['m7i.large', 'm6i.large'] },
    historicals: { class: 'historicals', instances: ['r7i.large', 'r6i.large'] },
    tasks: { class: 'tasks', instances: ['m7i.xlarge', 'm6i.xlarge', 'r7i.xlarge', 'r6i.xlarge'], capacity: 'spot' },
  },
} as const satisfies Profile;
