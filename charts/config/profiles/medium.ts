import { Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Profile } from './profile';

/**
 * For one product in three zones: half a TiB of recent segments on fast disks and 1.3 TiB of all on volumes, in two copies each, dozens of
 * queries at once, 24 tasks. Load rules say what is recent.
 *
 * On each node 300m and 512 MiB are for what runs on every node.
 */
export const medium = {
  roles: {
    // One of each to a node of m7i.xlarge: 3000m of 3620m, 13 GiB of 13.3. Druid wants the overlord's heap smaller than the coordinator's.
    coordinator: { replicas: 2, cpu: Cpu.units(2), cpuLimit: Cpu.units(4), memory: Size.gibibytes(8) },
    overlord: { replicas: 2, cpu: Cpu.units(1), cpuLimit: Cpu.units(2), memory: Size.gibibytes(5) },
    // One of each to a node of m7i.2xlarge: 7500m of 7610m, 26 GiB of 28.1. One broker does for 15 servers of data, and one may be away.
    broker: { default: { replicas: 3, cpu: Cpu.units(7), memory: Size.gibibytes(24) } },
    router: { replicas: 3, cpu: Cpu.millis(500), cpuLimit: Cpu.units(2), memory: Size.gibibytes(2) },
    historical: {
      hot: {
        replicas: 3,
        priority: 10,
        // A node of r6id.2xlarge: 7000m of 7610m, 56 GiB of 57.7. 3.5 GiB of heap and 4.5 of direct memory leave 45 GiB of page cache.
        cpu: Cpu.units(7),
        memory: Size.gibibytes(56),
        // Of 474 GB a tenth stays free, and a GiB is the kubelet's: 396 GiB. Segments fill 342 of them; 3 x 342 in two copies are 513.
        storage: { type: 'node', size: Size.gibibytes(380) },
      },
      cold: {
        replicas: 3,
        // A node of r7i.xlarge: 3000m of 3620m, 26 GiB of 28.1.
        cpu: Cpu.units(3),
        memory: Size.gibibytes(26),
        // Segments fill 900 GiB; 3 x 900 in two copies are 1350.
        storage: { type: 'claim', size: Size.gibibytes(1000) },
      },
    },
  },
  ingestion: {
    type: 'jobs',
    // Six to a node of m7i.4xlarge, of 15590m, 55.8 GiB and 359 GiB of disk, so that four nodes hold all 24.
    cpu: Cpu.units(2),
    memory: Size.gibibytes(8),
    disk: Size.gibibytes(40),
    capacity: 24,
    types: {
      compact: { cpu: Cpu.units(1), memory: Size.gibibytes(4) },
      kill: { cpu: Cpu.millis(500), cpuLimit: Cpu.units(1), memory: Size.gibibytes(2), disk: Size.gibibytes(2) },
      query_worker: { cpu: Cpu.units(4), memory: Size.gibibytes(16), disk: Size.gibibytes(100) },
    },
  },
  nodePools: {
    masters: { class: 'masters', instances: ['m7i.xlarge', 'm6i.xlarge'] },
    queries: { class: 'queries', instances: ['m7i.2xlarge', 'm6i.2xlarge'] },
    hot: { class: 'historicals', tier: 'hot', instances: ['r6id.2xlarge', 'r8id.2xlarge'], disk: { type: 'nvme' } },
    cold: { class: 'historicals', tier: 'cold', instances: ['r7i.xlarge', 'r6i.xlarge'] },
    tasks: {
      class: 'tasks',
      instances: ['m7i.4xlarge', 'm6i.4xlarge', 'm8i.4xlarge', 'r7i.4xlarge', 'r6i.4xlarge'],
      capacity: 'spot',
      disk: { type: 'volume', size: Size.gibibytes(400) },
    },
  },
} as const satisfies Profile;
