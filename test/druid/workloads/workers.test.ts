import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const workers = {
  cpu: Cpu.units(4),
  memory: Size.gibibytes(8),
  capacity: 3,
  replicas: 2,
  storage: { type: 'claim', size: Size.gibibytes(20) },
  drain: Duration.minutes(30),
};
const indexers = localWith('druid.ingestion', { type: 'indexers', ...workers });
const zookeeper = localWith('druid.discovery', {
  type: 'zookeeper',
  ensemble: { type: 'in-cluster', volume: { size: Size.gibibytes(1) } },
});
const middleManagers = localWith('druid.ingestion', { type: 'middle-managers', ...workers }, zookeeper);
const propertiesOf = (environment: typeof indexers, name: string) =>
  plan('test', environment).servers.find(({ group }) => group.component === name)?.properties ?? {};

describe('indexers', () => {
  const set = rendered(indexers).find('StatefulSet', 'indexer');

  test('run as many tasks as they are given, on a volume that outlives the pod', () => {
    expect(propertiesOf(indexers, 'indexer')).toMatchObject({
      'druid.worker.capacity': 3,
      'druid.worker.baseTaskDirs': ['/opt/druid/var/tasks'],
      'druid.worker.startAlwaysEnabled': true,
      'druid.indexer.task.restoreTasksOnRestart': true,
      'druid.processing.intermediaryData.storage.type': 'deepstore',
    });
    expect(at(set, 'spec.volumeClaimTemplates[0].metadata.name')).toBe('tasks');
  });

  test('drain before they end, and have the time', () => {
    const { spec } = podOf(set);
    expect(spec.terminationGracePeriodSeconds).toBe(30 * 60 + 5 + 30 + 15);
    const script = JSON.stringify(at({ spec } as never, 'spec.containers[0].lifecycle.preStop.exec.command'));
    expect(script).toContain('ask POST /druid/worker/v1/disable');
    expect(script).toContain('ask GET /druid/worker/v1/tasks');
    expect(script).toContain('/dev/tcp/$host/$port');
  });

  test('make task pods needless: no template, no account, no permission to launch', () => {
    const { ofKind } = rendered(indexers);
    expect(ofKind('ServiceAccount').map(({ metadata }) => metadata.name)).not.toContain('local-v1-druid-task');
    expect(ofKind('ConfigMap').filter(({ metadata }) => metadata.name.includes('template'))).toEqual([]);
    expect(JSON.stringify(ofKind('Role'))).not.toContain('jobs');
    expect(propertiesOf(indexers, 'coordinator')).not.toHaveProperty(['druid.indexer.runner.type']);
  });

  test('are asked in the place of tasks', () => {
    const ingress = JSON.stringify(at(rendered(indexers).find('NetworkPolicy', 'indexer'), 'spec.ingress'));
    for (const peer of ['broker', 'coordinator', 'indexer']) expect(ingress).toContain(`"app.kubernetes.io/component":"${peer}"`);
    expect(() => rendered(indexers).find('NetworkPolicy', 'task')).toThrow(/0 objects/);
  });
});

describe('MiddleManagers', () => {
  const properties = propertiesOf(middleManagers, 'middle-manager');

  test('share their pod with their tasks: each has its part', () => {
    expect(properties['druid.indexer.runner.javaOptsArray']).toEqual(expect.arrayContaining(['-Xmx1746m', '-XX:MaxDirectMemorySize=464m']));
    expect(properties).toMatchObject({
      'druid.indexer.fork.property.druid.processing.numThreads': 1,
      'druid.indexer.fork.property.druid.emitter': 'noop',
    });
  });

  test('are started by their name in Druid', () => {
    const [container] = podOf(rendered(middleManagers).find('StatefulSet', 'middle-manager')).spec.containers;
    expect(container?.args?.slice(-2)).toEqual(['server', 'middleManager']);
  });

  test('open a range of ports, for the processes of their tasks', () => {
    const ingress = JSON.stringify(at(rendered(middleManagers).find('NetworkPolicy', 'middle-manager'), 'spec.ingress[0].ports'));
    expect(ingress).toContain('"endPort":8106');
    expect(ingress).toContain('"port":8100');
  });

  test('are refused without ZooKeeper, with the reason', () => {
    const without = localWith('druid.discovery', undefined, middleManagers);
    expect(() => plan('test', without)).toThrow(/drops out of Kubernetes discovery .*13330.* Use 'jobs' or 'indexers'/);
  });
});

describe('discovery through ZooKeeper', () => {
  const { find, ofKind, manifests } = rendered(middleManagers);

  test('is an ensemble of three with a path of the cluster', () => {
    const { common } = plan('test', middleManagers);
    const member = (ordinal: number) => `local-v1-druid-zookeeper-${ordinal}.local-v1-druid-zookeeper-pods:2181`;
    expect(common).toMatchObject({ 'druid.zk.service.host': [0, 1, 2].map(member).join(), 'druid.zk.paths.base': '/local-v1-druid' });
    expect(common).not.toHaveProperty(['druid.discovery.type']);
    expect(common['druid.extensions.loadList']).not.toContain('druid-kubernetes-extensions');
    expect(at(find('StatefulSet', 'zookeeper'), 'spec.replicas')).toBe(3);
    expect(at(find('PodDisruptionBudget', 'zookeeper'), 'spec.maxUnavailable')).toBe(1);
  });

  test('needs no permission and no token', () => {
    expect(ofKind('Role')).toEqual([]);
    for (const account of ofKind('ServiceAccount')) expect(at(account, 'automountServiceAccountToken')).toBe(false);
  });

  test('opens no way to the API server', () => {
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(JSON.stringify(policies)).not.toContain('6443');
  });

  test('outside the cluster has one port, and no pod', () => {
    const outside = localWith('druid.discovery', { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['zk.example.com:2281'] } });
    expect(() => rendered(outside).find('StatefulSet', 'zookeeper')).toThrow(/0 objects/);
    const egress = JSON.stringify(at(rendered(outside).find('NetworkPolicy', 'broker'), 'spec.egress'));
    expect(egress).toContain('"port":2281');
  });

  test('with task pods, the coordinator may launch them, and see their pods', () => {
    const rules = at(rendered(zookeeper).find('Role', 'coordinator'), 'rules') as { resources: string[]; verbs: string[] }[];
    expect(rules.map(({ resources, verbs }) => `${resources.join()}: ${verbs.join()}`)).toEqual([
      'jobs: get,list,watch,create,delete',
      'pods/log: get',
      'events: list',
      'pods: list,watch',
    ]);
  });
});
