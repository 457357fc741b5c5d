import { Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Environment } from '../environment';

/**
 * The whole of Druid on a laptop: any Kubernetes, at most 6 GiB with a task running, everything it needs in the cluster.
 *
 * The passwords below are known to everybody. They are for trials and nothing else.
 */
export const local = {
  kind: 'local',
  id: 'local',
  release: 'v1',
  organization: 'example',
  team: 'data-platform',
  domain: 'example.com',
  druid: {
    authentication: {
      admin: { source: 'development', username: 'admin', password: 'local-development-only' },
      internal: { source: 'development', username: 'druid_system', password: 'local-development-only' },
    },
    roles: {
      coordinator: {
        cpu: Cpu.millis(200),
        cpuLimit: Cpu.units(2),
        memory: Size.mebibytes(896),
        // A trial is watched, so the coordinator looks at its work every few seconds.
        properties: {
          'druid.coordinator.startDelay': 'PT5S',
          'druid.coordinator.period': 'PT5S',
          'druid.manager.segments.pollDuration': 'PT5S',
        },
      },
      broker: { default: { cpu: Cpu.millis(200), cpuLimit: Cpu.units(2), memory: Size.mebibytes(896) } },
      router: { cpu: Cpu.millis(100), cpuLimit: Cpu.units(2), memory: Size.mebibytes(640) },
      historical: {
        default: {
          cpu: Cpu.millis(200),
          cpuLimit: Cpu.units(2),
          memory: Size.mebibytes(896),
          storage: { type: 'claim', size: Size.gibibytes(4), retention: 'delete' },
        },
      },
    },
    ingestion: {
      type: 'jobs',
      cpu: Cpu.millis(200),
      cpuLimit: Cpu.units(2),
      memory: Size.mebibytes(960),
      disk: Size.gibibytes(2),
      capacity: 4,
    },
  },
  metadataStore: {
    type: 'in-cluster',
    credentials: { source: 'development', username: 'druid', password: 'local-development-only' },
    volume: { size: Size.gibibytes(1), retention: 'delete' },
  },
  deepStorage: {
    type: 'in-cluster',
    credentials: { source: 'development', username: 'local-development', password: 'local-development-only' },
    volume: { size: Size.gibibytes(8), retention: 'delete' },
  },
  stream: { type: 'in-cluster', volume: { size: Size.gibibytes(4), retention: 'delete' } },
} as const satisfies Environment;
