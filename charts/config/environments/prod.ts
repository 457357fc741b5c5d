import { Duration, Size } from 'cdk8s';

import { Cpu } from '../cpu';
import type { Environment } from '../environment';
import bindings from './prod.bindings.json';

/**
 * Druid for many: every role apart and more than once, in three zones, a tier for what is asked often and one for the rest, tasks sized by
 * what they do, TLS between all. Account and names are examples.
 */
export const prod = {
  kind: 'eks',
  id: 'prod',
  release: 'v1',
  organization: 'example',
  team: 'data-platform',
  domain: 'example.com',
  druid: {
    authentication: {
      admin: { source: 'secret', name: 'prod-v1-druid-admin' },
      internal: { source: 'secret', name: 'prod-v1-druid-system' },
    },
    tls: {
      certificates: { type: 'cert-manager', issuer: 'druid' },
      storePassword: { source: 'secret', name: 'prod-v1-druid-key-stores' },
    },
    roles: {
      coordinator: { replicas: 2, cpu: Cpu.units(2), cpuLimit: Cpu.units(4), memory: Size.gibibytes(8) },
      overlord: { replicas: 2, cpu: Cpu.units(1), cpuLimit: Cpu.units(2), memory: Size.gibibytes(6) },
      broker: { default: { replicas: 3, cpu: Cpu.units(4), memory: Size.gibibytes(16) } },
      router: { replicas: 3, cpu: Cpu.millis(500), cpuLimit: Cpu.units(2), memory: Size.gibibytes(2), dnsNames: ['druid.example.com'] },
      historical: {
        hot: {
          replicas: 3,
          priority: 10,
          cpu: Cpu.units(7),
          memory: Size.gibibytes(56),
          storage: { type: 'node', size: Size.gibibytes(400) },
        },
        cold: {
          replicas: 3,
          cpu: Cpu.units(3),
          memory: Size.gibibytes(24),
          storage: { type: 'claim', size: Size.gibibytes(1000), storageClass: 'gp3' },
        },
      },
    },
    loadRules: {
      _default: [
        { type: 'loadByPeriod', period: Duration.days(30), tiers: { hot: 2, cold: 1 } },
        { type: 'loadForever', tiers: { cold: 2 } },
      ],
    },
    ingestion: {
      type: 'jobs',
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
  },
  metadataStore: {
    type: 'aurora',
    credentials: { source: 'secret', name: 'prod-v1-druid-metadata-store' },
    instances: { type: 'serverless', minUnits: 2, maxUnits: 16 },
    backupsKeptFor: Duration.days(35),
  },
  deepStorage: { type: 's3-buckets', restorableFor: Duration.days(30), tiering: true },
  stream: { type: 'msk-serverless' },
  aws: {
    account: '444455556666',
    region: 'eu-west-1',
    zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    administrators: [{ role: 'arn:aws:iam::444455556666:role/platform', username: 'platform', email: 'platform@example.com' }],
    users: [{ role: 'arn:aws:iam::444455556666:role/analysts', username: 'analysts', email: 'analysts@example.com' }],
    network: { type: 'new', cidr: '10.16.0.0/16', peers: ['10.0.0.0/16'] },
    compute: {
      type: 'managed',
      groups: { system: { class: 'system', instances: ['m7g.large', 'm6g.large'], min: 3, max: 6, perZone: false } },
    },
    controllers: { dnsZones: ['Z0123456789ABCDEFGHIJ'], externalSecrets: true, velero: true, alloy: true },
    backup: {},
    edge: {
      hostName: 'druid.example.com',
      certificate: { type: 'new', hostedZoneId: 'Z0123456789ABCDEFGHIJ' },
      internet: {},
    },
    operations: { critical: ['on-call@example.com'], warning: ['data-platform@example.com'] },
    cost: { budget: { dollars: 12000, emails: ['data-platform@example.com'] } },
    pipeline: {
      type: 'github',
      repository: 'example/druid',
      executionRoleArn: 'arn:aws:iam::444455556666:role/cdk-hnb659fds-cfn-exec-role-444455556666-eu-west-1',
    },
  },
  bindings,
} as const satisfies Environment;
