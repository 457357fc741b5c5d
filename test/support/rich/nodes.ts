import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { dev } from './dev';
import type { Environment } from '../../../charts/config/environment';
import type { NodePoolSettings } from '../../../charts/config/settings/aws/node-pools';

const { historical, ...roles } = dev.druid.roles;

const nodePools: Readonly<Record<string, NodePoolSettings>> = {
  tasks: {
    class: 'tasks',
    instances: ['r7gd.2xlarge', 'i4i.2xlarge'],
    capacity: 'on-demand',
    disk: { type: 'volume', size: Size.gibibytes(120) },
    limit: { cpu: Cpu.units(64), memory: Size.gibibytes(256) },
    expireAfter: Duration.days(7),
  },
  hot: { class: 'historicals', tier: 'hot', instances: ['r7gd.2xlarge', 'i4i.2xlarge'], disk: { type: 'nvme' } },
  historicals: { class: 'historicals', instances: ['r7g.2xlarge'] },
  masters: { class: 'masters', instances: ['m7g.large', 'm7g.xlarge'] },
  queries: { class: 'queries', instances: ['m7g.xlarge'] },
  system: { class: 'system', instances: ['m7g.large'] },
};

/** EKS Auto Mode with pools of one's own: of every class, for one tier and for all others. */
export const automaticNodes: Environment = {
  ...dev,
  druid: {
    ...dev.druid,
    roles: {
      ...roles,
      historical: {
        hot: { ...historical.default, priority: 10, storage: { type: 'node', size: Size.gibibytes(60) } },
        cold: historical.default,
      },
    },
    loadRules: { _default: [{ type: 'loadForever', tiers: { hot: 1, cold: 1 } }] },
  },
  aws: {
    ...dev.aws,
    compute: { type: 'auto', pools: ['system'], nodePools },
    volumes: { iops: 4000, throughput: Size.mebibytes(250) },
  },
};

/** The same, made by Karpenter, with a group of nodes beside it. */
export const karpenterNodes: Environment = {
  ...automaticNodes,
  secrets: { type: 'external-secrets', refresh: Duration.hours(2) },
  aws: {
    ...dev.aws,
    compute: {
      type: 'managed',
      groups: { system: { class: 'system', instances: ['m7g.large'], min: 2, max: 3 } },
      nodePools,
    },
  },
  bindings: { ...dev.bindings, DruidKarpenterQueueName: 'dev-v1-druid-eks-interruptions' },
};
