import { Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Profile } from './profile';

/**
 * For many products in three zones: 7.9 TiB of recent segments on fast disks and 10.5 TiB of all on volumes, in two copies each, hundreds of
 * queries at once, 96 tasks. Load rules say what is recent.
 *
 * On each node 300m and 512 MiB are for what runs on every node.
 */
export const large = {
  roles: {
    // One of each to a node of r7i.2xlarge: 7000m of 7610m, 56 GiB of 57.7.
    coordinator: { replicas: 2, cpu: Cpu.units(4), cpuLimit: Cpu.units(7), memory: Size.gibibytes(32) },
    overlord: { replicas: 2, cpu: Cpu.units(3), cpuLimit: Cpu.units(7), memory: Size.gibibytes(24) },
    // One of each to a node of m7i.2xlarge: 7500m of 7610m, 26 GiB of 28.1. More brokers, not larger ones: a heap of 31 GiB is the end.
    broker: { default: { replicas: 6, cpu: Cpu.units(7), memory: Size.gibibytes(24) } },
    router: { replicas: 6, cpu: Cpu.millis(500), cpuLimit: Cpu.units(2), memory: Size.gibibytes(2) },
    historical: {
      hot: {
        replicas: 6,
        priority: 10,
        // A node of i4i.4xlarge: 15000m of 15590m, 112 GiB of 115.
        cpu: Cpu.units(15),
        memory: Size.gibibytes(112),
        // Of 3750 GB a tenth stays free, and a GiB is the kubelet's: 3142 GiB. Segments fill 2700 of them; 6 x 2700 in two copies are 8100.
        storage: { type: 'node', size: Size.gibibytes(3000) },
      },
      cold: {
        replicas: 6,
        // A node of r7i.2xlarge: 7000m of 7610m, 56 GiB of 57.7.
        cpu: Cpu.units(7),
        memory: Size.gibibytes(56),
        // Segments fill 3600 GiB; 6 x 3600 in two copies are 10800.
        storage: { type: 'claim', size: Size.gibibytes(4000) },
      },
    },
  },
  ingestion: {
    type: 'jobs',
    // Fourteen to a node of m7i.8xlarge, of 31550m, 115 GiB and 629 GiB of disk, so that seven nodes hold all 96.
    cpu: Cpu.units(2),
    memory: Size.gibibytes(8),
    disk: Size.gibibytes(40),
    capacity: 96,
    types: {
      compact: { cpu: Cpu.units(1), memory: Size.gibibytes(4) },
      kill: { cpu: Cpu.millis(500), cpuLimit: Cpu.units(1), memory: Size.gibibytes(2), disk: Size.gibibytes(2) },
      query_worker: { cpu: Cpu.units(4), memory: Size.gibibytes(16), disk: Size.gibibytes(100) },
    },
  },
  nodePools: {
    masters: { class: 'masters', instances: ['r7i.2xlarge', 'r6i.2xlarge'] },
    queries: { class: 'queries', instances: ['m7i.2xlarge', 'm6i.2xlarge'] },
    hot: { class: 'historicals', tier: 'hot', instances: ['i4i.4xlarge', 'i7i.4xlarge'], disk: { type: 'nvme' } },
    cold: { class: 'historicals', tier: 'cold', instances: ['r7i.2xlarge', 'r6i.2xlarge'] },
    tasks: {
      class: 'tasks',
      instances: ['m7i.8xlarge', 'm6i.8xlarge', 'm8i.8xlarge', 'r7i.8xlarge', 'r6i.8xlarge'],
      capacity: 'spot',
      disk: { type: 'volume', size: Size.gibibytes(700) },
    },
  },
} as const satisfies Profile;
