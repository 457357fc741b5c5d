import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { lines, type Line } from '../../../charts/config/lines';
import { resolve } from '../../../charts/config/resolve';
import { defaultOf, isKnown } from '../../../charts/druid/properties/known/known';
import { textOf } from '../../../charts/druid/properties/render';
import { removedIn } from '../../../charts/druid/properties/known/removed';
import { roles } from '../../../charts/druid/roles';
import type { Role } from '../../../charts/druid/roles/role';
import { planDruid } from '../../../charts/druid/plan/druid';
import { localWith } from '../../support/environment';

const catalogue: readonly (readonly [string, Role])[] = Object.entries(roles);

const WORKERS = {
  cpu: Cpu.units(2),
  memory: Size.gibibytes(4),
  capacity: 2,
  storage: { type: 'claim', size: Size.gibibytes(8) },
};

/** An environment for each role that `local` does without. */
const ENVIRONMENTS: Readonly<Record<string, Environment>> = {
  overlord: tuned(localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} })),
  coordinator: tuned(localWith('druid.roles.overlord', { ...local.druid.roles.coordinator, properties: {} })),
  indexer: localWith('druid.ingestion', { type: 'indexers', ...WORKERS }),
  middleManager: localWith(
    'druid.discovery',
    { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['zookeeper.example.com:2181'] } },
    localWith('druid.ingestion', { type: 'middle-managers', ...WORKERS }),
  ),
};

const TIMES = ['maxTaskDuration', 'k8sjobLaunchTimeout', 'taskCleanupDelay'].map((name) => `druid.indexer.runner.${name}`);

/** The plan in which a role of the catalogue takes part. */
function planOf(id: string, role: Role, version = '38.0.0') {
  const { environment } = resolve(localWith('druid.version', version, ENVIRONMENTS[id] ?? local));
  if (environment === undefined) throw new Error('the environment has faults');
  const plan = planDruid(environment);
  const found = [...plan.servers, ...plan.tasks].find(({ role: one }) => one === role);
  if (found === undefined) throw new Error(`${id} is in no plan`);
  return { ...plan, found };
}

/** What `local` says to its coordinator is not for an overlord's environment. */
function tuned(environment: Environment): Environment {
  return localWith('druid.roles.coordinator.properties', {}, environment);
}

describe.each(catalogue)('%s', (id, role) => {
  const { found, common, faults } = planOf(id, role);
  const properties = { ...common, ...found.properties };

  test('has no fault with the sizes of local', () => {
    expect(faults).toEqual([]);
  });

  test('sets only properties that Druid knows', () => {
    for (const { number, releases } of Object.values<Line>(lines)) {
      const { found: planned, common: all } = planOf(id, role, releases[0]);
      const set = { ...all, ...planned.properties };
      expect({ [number]: Object.keys(set).filter((key) => !isKnown(number, key)) }).toEqual({ [number]: [] });
      expect(Object.entries(set).filter(([key, value]) => removedIn(number, key, textOf(value)) !== undefined)).toEqual([]);
    }
  });

  test('sets only what differs from the default of Druid', () => {
    // Who a process is, is said whatever the default. Of the timeout, the reference gives another default than the code, which has zero.
    // How long tasks may take is an operator's choice, so what was chosen is written down.
    const always = ['druid.service', 'druid.plaintextPort', 'druid.server.http.gracefulShutdownTimeout', ...TIMES];
    const needed = [...always, ...Object.keys(found.group.settings.properties)];
    const same = Object.entries(properties).filter(([key, value]) => !needed.includes(key) && textOf(value) === defaultOf(key));
    expect(same).toEqual([]);
  });

  test('holds no secret, only names of variables', () => {
    for (const [key, value] of Object.entries(properties)) {
      if (/password|accessKey|secretKey/i.test(key)) expect(textOf(value)).toMatch(/^\{"type":"environment","variable":"[A-Z_]+"\}$/);
    }
  });

  test('announces the address of its pod', () => {
    expect(found.properties['druid.host']).toBe('${env:POD_IP}');
    expect(found.properties['druid.service']).toBe(role.service);
    expect(found.properties['druid.plaintextPort']).toBe(found.port);
  });

  test('is without ZooKeeper, but where it is asked for', () => {
    if (id === 'middleManager') {
      expect(properties).toMatchObject({ 'druid.zk.service.host': 'zookeeper.example.com:2181', 'druid.zk.paths.base': '/local-v1-druid' });
      return;
    }
    expect(properties).toMatchObject({ 'druid.zk.service.enabled': false, 'druid.discovery.type': 'k8s' });
    expect(properties).not.toHaveProperty(['druid.zk.service.host']);
  });

  test('says in its purpose what it is for, in lower case and without a full stop', () => {
    expect(role.purpose).toMatch(/^[a-z][^.]+$/);
  });

  test('gets time to start, and servers time to leave', () => {
    expect(role.start(found.group as never).toSeconds()).toBeGreaterThanOrEqual(60);
    const leaving = role.shutdown.propagation.toSeconds() + role.shutdown.requests.toSeconds();
    expect(leaving > 0).toBe(role.state !== 'ephemeral');
  });
});

test('a coordinator that is the overlord does not wait for historicals before it may lead', () => {
  const { found } = planOf('coordinatorAsOverlord', roles.coordinatorAsOverlord);
  expect(found.properties['druid.coordinator.segment.awaitInitializationOnStart']).toBe(false);
  expect(Duration.parse(textOf(found.properties['druid.coordinator.startDelay'] ?? '')).toSeconds()).toBeGreaterThan(0);
});

test('a coordinator with an overlord beside it waits, as Druid does', () => {
  const { found } = planOf('coordinator', roles.coordinator);
  expect(found.properties).not.toHaveProperty(['druid.coordinator.segment.awaitInitializationOnStart']);
  expect(found.properties).not.toHaveProperty(['druid.coordinator.asOverlord.enabled']);
});

test('only one of both runs tasks', () => {
  const { servers } = planOf('overlord', roles.overlord);
  expect(servers.filter(({ role }) => role.does.includes('launch-tasks')).map(({ role }) => role.name)).toEqual(['overlord']);
});
