import { dev } from '../../charts/config/environments/dev';
import { prod } from '../../charts/config/environments/prod';
import { groupsOf } from '../../charts/config/groups';
import { EVERY_NODE, instanceOf } from '../../charts/config/nodes/instances';
import { diskFor, podsOn } from '../../charts/config/nodes/node-pools';
import { poolsOf } from '../../charts/config/nodes/node-sets';
import { requestOf } from '../../charts/config/nodes/requests';
import { plan } from '../../charts/druid/plan/plan';
import { at, rendered } from '../support/manifests';
import { karpenterNodes } from '../support/rich/nodes';

/** Defects of the system that this one replaces, by their number in its analysis: those of its nodes and volumes. */

const environments = [dev, prod, karpenterNodes];

test('5: what pods keep on the disk of their node fits on it, and disks that are built in are used', () => {
  const hot = rendered(prod).find('EC2NodeClass', 'hot');
  expect(at(hot, 'spec.instanceStorePolicy')).toBe('RAID0');
  for (const environment of environments) {
    const { environment: resolved } = plan('test', environment);
    for (const pool of poolsOf(resolved)) {
      for (const group of podsOn(resolved, pool)) {
        for (const type of pool.settings.instances) {
          expect([group.path, type, requestOf(group).disk <= (diskFor(pool, type) ?? 0)]).toEqual([group.path, type, true]);
        }
      }
    }
  }
  for (const manifest of rendered(prod).ofKind('EC2NodeClass')) {
    const disks = at(manifest, 'spec.blockDeviceMappings') as { ebs: { volumeSize: string; encrypted: boolean } }[];
    expect(disks.map(({ ebs }) => [/^\d+Gi$/.test(ebs.volumeSize), ebs.encrypted])).toEqual([
      [true, true],
      [true, true],
    ]);
  }
});

test('16: every pool may take another type of instance, and spot pools on-demand nodes', () => {
  for (const { settings } of [dev, prod].flatMap((environment) => poolsOf(plan('test', environment).environment))) {
    expect(new Set(settings.instances.map((type) => type.split('.')[0])).size).toBeGreaterThan(1);
  }
  for (const manifest of [dev, prod].flatMap((environment) => rendered(environment).ofKind('NodePool'))) {
    const requirements = at(manifest, 'spec.template.spec.requirements') as { key: string; values: string[] }[];
    expect(requirements.find(({ key }) => key === 'karpenter.sh/capacity-type')?.values).toContain('on-demand');
  }
});

test('17: every pod is given a node that has what it requests', () => {
  for (const environment of environments) {
    const { environment: resolved } = plan('test', environment);
    expect(groupsOf(resolved).every((group) => poolsOf(resolved).some((pool) => podsOn(resolved, pool).includes(group)))).toBe(true);
    for (const pool of poolsOf(resolved)) {
      for (const group of podsOn(resolved, pool)) {
        const { cpu, memory } = requestOf(group);
        const rooms = pool.settings.instances.map((type) => instanceOf(type)?.allocatable);
        expect(rooms.some((room) => room && cpu <= room.cpu - EVERY_NODE.cpu && memory <= room.memory - EVERY_NODE.memory)).toBe(true);
      }
    }
  }
});

test('33: volumes are encrypted with the key of the environment, of type gp3, and may grow', () => {
  for (const environment of [dev, prod]) {
    expect(rendered(environment).find('StorageClass', 'gp3')).toMatchObject({
      parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: environment.bindings.DruidKeyArn },
      allowVolumeExpansion: true,
    });
  }
});
