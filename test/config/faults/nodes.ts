import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { dev } from '../../../charts/config/environments/dev';
import { existing } from '../../support/rich/aws/existing';
import { managed } from '../../support/rich/aws/managed';
import { automaticNodes, karpenterNodes } from '../../support/rich/nodes';
import type { Case } from './case';

const pool = { class: 'queries', instances: ['m7g.2xlarge'] } as const;
const auto = (nodePools: object) => ({ type: 'auto', nodePools });
const LONG = 'a-name-that-goes-on-until-it-is-much-longer-than-it-may-be';

/** Pools of nodes. */
// prettier-ignore
export const nodes: readonly Case[] = [
  { path: 'aws.compute', value: auto({ pool }), environment: existing, message: 'aws.compute.nodePools: have no effect on a cluster that is there already. Remove them; its nodes are those of who keeps it.' },
  { path: 'aws.compute.karpenter', value: false, environment: karpenterNodes, message: "aws.compute.nodePools: have nobody to make them. Remove 'karpenter: false', or use 'groups'." },
  { path: 'aws.compute', value: auto({ 'The Pool': pool }), environment: dev, message: "aws.compute.nodePools['The Pool']: is not a DNS label. Use lower-case letters, digits and hyphens." },
  { path: 'aws.compute', value: auto({ [LONG]: pool }), environment: dev, message: `aws.compute.nodePools.${LONG}: makes names longer than 63 characters. Shorten '${LONG}', 'id' or 'release' by 8.` },
  { path: 'aws.compute', value: auto({ pool: { ...pool, instances: [] } }), environment: dev, message: 'aws.compute.nodePools.pool.instances: are none, got []. Give a type, such as m7g.large.' },
  { path: 'aws.compute', value: auto({ pool: { ...pool, instances: ['large'] } }), environment: dev, message: `aws.compute.nodePools.pool.instances[0]: is not a type of instance, got "large". Write for example 'm7g.large'.` },
  { path: 'aws.compute', value: auto({ pool: { ...pool, instances: ['r7gd.2xlarge', 'r7g.2xlarge'], disk: { type: 'nvme' } } }), environment: dev, message: `aws.compute.nodePools.pool.instances[1]: has no disk built in, got "r7g.2xlarge". Give a type with disks, such as r7gd.2xlarge, or make 'disk' of type 'volume'.` },
  { path: 'aws.compute', value: auto({ pool: { ...pool, disk: { type: 'volume', size: Size.mebibytes(10_000) } } }), environment: dev, message: 'aws.compute.nodePools.pool.disk.size: is not a volume of EBS, got 10000Mi. Give whole gibibytes.' },
  { path: 'aws.compute', value: auto({ pool: { ...pool, disk: { type: 'memory' } } }), environment: dev, message: `aws.compute.nodePools.pool.disk.type: is not one of the choices, got "memory". Give 'volume' or 'nvme'.` },
  { path: 'aws.compute', value: auto({ pool: { ...pool, expireAfter: Duration.days(30) } }), environment: dev, message: 'aws.compute.nodePools.pool.expireAfter: is older than EKS Auto Mode lets nodes become, as they wait for their pods, got P30D. Give Duration.hours(503) or less.' },
  { path: 'aws.compute.nodePools.tasks.expireAfter', value: Duration.days(21), environment: automaticNodes, message: 'aws.compute.nodePools.tasks.expireAfter: is older than EKS Auto Mode lets nodes become, as they wait for their pods, got P21D. Give Duration.hours(499) or less.' },
  { path: 'druid.ingestion.maxDuration', value: Duration.days(21), environment: automaticNodes, message: "aws.compute.nodePools.tasks: has tasks that take longer than EKS Auto Mode lets nodes live. Shorten the longest task in 'druid.ingestion', or make 'aws.compute' of type 'managed'." },
  { path: 'aws.compute.nodePools.hot.tier', value: 'warm', environment: automaticNodes, message: `aws.compute.nodePools.hot.tier: is no tier, got "warm". Use 'hot' or 'cold'.` },
  { path: 'aws.compute.nodePools.queries.tier', value: 'hot', environment: karpenterNodes, message: 'aws.compute.nodePools.queries.tier: is of historicals, and not of queries, got "hot". Remove it.' },
  { path: 'aws.compute.groups.historicals.tier', value: 'hot', environment: managed, message: `aws.compute.groups.historicals.tier: is no tier, got "hot". Use 'default'.` },
  { path: 'aws.compute.nodePools.masters.capacity', value: 'spot', environment: karpenterNodes, message: `aws.compute.nodePools.masters.capacity: may be taken away at any time, got "spot". Give 'on-demand': with the masters, all of Druid stands still.` },
  { path: 'aws.compute.nodePools.historicals.tier', value: 'hot', environment: automaticNodes, message: `druid.roles.historical.cold: has no nodes: all that there are of its class are for other tiers. Add nodes of class 'historicals' without a tier, or with the tier 'cold'.` },
  { path: 'druid.roles.coordinator.memory', value: Size.gibibytes(40), environment: automaticNodes, message: `druid.roles.coordinator: fits on no node of its class, got "500m CPU, 40960Mi". Make it smaller, or give 'aws.compute.nodePools.masters' larger instances or disks.` },
  { path: 'druid.ingestion.disk', value: Size.gibibytes(110), environment: karpenterNodes, message: `druid.ingestion: fits on no node of its class, got "1000m CPU, 3072Mi, 112640Mi of disk". Make it smaller, or give 'aws.compute.nodePools.tasks' larger instances or disks.` },
  { path: 'aws.compute.nodePools.tasks.limit.cpu', value: Cpu.units(5), environment: automaticNodes, message: 'aws.compute.nodePools.tasks.limit.cpu: is less than its pods request at the most, got 5. Give more than 6.' },
  { path: 'aws.compute.nodePools.tasks.limit.memory', value: Size.gibibytes(17), environment: karpenterNodes, message: 'aws.compute.nodePools.tasks.limit.memory: is less than its pods request at the most, got 17Gi. Give more than 18Gi.' },
];
