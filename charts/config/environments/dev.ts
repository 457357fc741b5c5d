import { Duration, Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Environment } from '../environment';
import bindings from './dev.bindings.json';

/** A small Druid on EKS, with two of what leads and of what holds data, so that nodes may come and go. Account and names are examples. */
export const dev = {
  kind: 'eks',
  id: 'dev',
  release: 'v1',
  organization: 'example',
  team: 'data-platform',
  domain: 'example.com',
  druid: {
    authentication: {
      admin: { source: 'secret', name: 'dev-v1-druid-admin' },
      internal: { source: 'secret', name: 'dev-v1-druid-system' },
    },
    roles: {
      coordinator: { replicas: 2, cpu: Cpu.millis(500), cpuLimit: Cpu.units(2), memory: Size.gibibytes(2) },
      broker: { default: { replicas: 2, cpu: Cpu.units(1), cpuLimit: Cpu.units(2), memory: Size.gibibytes(4) } },
      router: { replicas: 2, cpu: Cpu.millis(250), cpuLimit: Cpu.units(1), memory: Size.gibibytes(1) },
      historical: {
        default: {
          replicas: 2,
          cpu: Cpu.units(1),
          cpuLimit: Cpu.units(2),
          memory: Size.gibibytes(6),
          storage: { type: 'claim', size: Size.gibibytes(64) },
        },
      },
    },
    ingestion: {
      type: 'jobs',
      cpu: Cpu.units(1),
      cpuLimit: Cpu.units(2),
      memory: Size.gibibytes(3),
      disk: Size.gibibytes(10),
      capacity: 6,
    },
  },
  metadataStore: {
    type: 'aurora',
    credentials: { source: 'secret', name: 'dev-v1-druid-metadata-store' },
    instances: { type: 'serverless', maxUnits: 4 },
    backupsKeptFor: Duration.days(7),
  },
  deepStorage: { type: 's3-buckets', logsKeptFor: Duration.days(30) },
  stream: { type: 'msk-serverless' },
  aws: {
    account: '111122223333',
    region: 'eu-west-1',
    zones: ['eu-west-1a', 'eu-west-1b'],
    administrators: [{ role: 'arn:aws:iam::111122223333:role/platform', username: 'platform', email: 'platform@example.com' }],
    users: [{ role: 'arn:aws:iam::111122223333:role/developers', username: 'developers', email: 'developers@example.com' }],
    network: { type: 'new', nat: 'single', flowLogsKeptFor: Duration.days(30) },
    cluster: { type: 'new', logsKeptFor: Duration.days(30) },
    controllers: { externalSecrets: true },
    bastion: true,
    operations: { warning: ['data-platform@example.com'], logsKeptFor: Duration.days(30) },
    cost: { budget: { dollars: 1500, emails: ['data-platform@example.com'] } },
  },
  bindings,
} as const satisfies Environment;
