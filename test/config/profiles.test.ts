import { dev } from '../../charts/config/environments/dev';
import { prod } from '../../charts/config/environments/prod';
import type { Environment } from '../../charts/config/environment';
import { groupsOf } from '../../charts/config/groups';
import { EVERY_NODE, instanceOf } from '../../charts/config/nodes/instances';
import { diskFor, podsOn } from '../../charts/config/nodes/node-pools';
import { nodesFor, poolsOf, type Pool } from '../../charts/config/nodes/node-sets';
import { profiles } from '../../charts/config/profiles';
import type { Profile } from '../../charts/config/profiles/profile';
import { requestOf, totalOf } from '../../charts/config/nodes/requests';
import { resolve } from '../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../charts/config/schema/resolved';
import { plan } from '../../charts/druid/plan/plan';
import { nodesHolding } from '../../charts/delivery/capacity/packing';
import { choicesOf } from '../../charts/delivery/capacity/choice';

/** A profile in EKS Auto Mode, and on nodes of Karpenter. */
const automatic = (profile: Profile) => withRoles(dev, profile, { type: 'auto', nodePools: profile.nodePools });
const managed = (profile: Profile) => withRoles(prod, profile, { ...prod.aws.compute, nodePools: profile.nodePools });

const all = Object.entries(profiles).flatMap(([name, profile]) => [
  [`${name}, EKS Auto Mode`, automatic(profile)] as const,
  [`${name}, Karpenter`, managed(profile)] as const,
]);

test.each(all)('%s: there is no fault, and no warning', (name, environment) => {
  expect(plan(name, environment).warnings).toEqual([]);
});

test.each(all)('%s: every pod has nodes of its class, and every pool has pods', (_, environment) => {
  const resolved = resolvedOf(environment);
  expect(groupsOf(resolved).filter((group) => nodesFor(resolved, group).length === 0)).toEqual([]);
  expect(poolsOf(resolved).filter((pool) => podsOn(resolved, pool).length === 0)).toEqual([]);
});

test.each(all)('%s: every pod fits on every type that its pool may take, beside what runs on every node', (_, environment) => {
  const resolved = resolvedOf(environment);
  for (const pool of poolsOf(resolved)) {
    for (const group of podsOn(resolved, pool)) {
      for (const type of pool.settings.instances) {
        expect([group.path, type, nodesHolding([requestOf(group)], roomOf(pool, type))]).toEqual([group.path, type, 1]);
      }
    }
  }
});

test.each(all)('%s: pods of Druid use more than half of their nodes', (_, environment) => {
  for (const { nodes, used } of choicesOf(resolvedOf(environment))) {
    if (used === undefined || nodes.name === 'masters') continue;
    expect([nodes.name, Math.max(used.cpu, used.memory) > 0.7]).toEqual([nodes.name, true]);
  }
});

test('each is larger than the one before', () => {
  const totals = Object.values(profiles).map((profile) => totalOf(resolvedOf(managed(profile))).cpu.toMillis());
  expect(totals).toEqual(totals.toSorted((one, other) => one - other));
});

function withRoles(environment: Environment, { roles, ingestion }: Profile, compute: object): Environment {
  const tiers = Object.fromEntries(Object.keys(roles.historical).map((tier) => [tier, 2]));
  const loadRules = { _default: [{ type: 'loadForever', tiers }] };
  return {
    ...environment,
    druid: { ...environment.druid, roles, ingestion, loadRules },
    aws: { ...environment.aws, compute },
  } as Environment;
}

function resolvedOf(environment: Environment): ResolvedEnvironment {
  const { environment: resolved } = resolve(environment);
  if (resolved === undefined) throw new Error('it cannot be understood');
  return resolved;
}

function roomOf(pool: Pool, type: string) {
  const instance = instanceOf(type);
  const disk = diskFor(pool, type);
  if (instance === undefined || disk === undefined) throw new Error(`nothing is known of ${type}`);
  return { cpu: instance.allocatable.cpu - EVERY_NODE.cpu, memory: instance.allocatable.memory - EVERY_NODE.memory, disk };
}
