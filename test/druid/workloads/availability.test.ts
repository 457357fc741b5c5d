import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { plan } from '../../../charts/druid/plan/plan';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const byCpu = localWith('druid.roles.broker.default.autoscaling', { type: 'cpu', min: 2, max: 6 });
const queue = { type: 'keda', min: 1, max: 8, server: 'http://prometheus:9090', query: 'sum(druid_task_pending_count)', threshold: 3 };
const byQueue = localWith('druid.ingestion', {
  type: 'indexers',
  cpu: Cpu.units(2),
  memory: Size.gibibytes(4),
  capacity: 3,
  storage: { type: 'node', size: Size.gibibytes(20) },
  autoscaling: queue,
});

describe('autoscaling', () => {
  test('a HorizontalPodAutoscaler decides by the use of processors, slowly downwards', () => {
    expect(at(rendered(byCpu).find('HorizontalPodAutoscaler', 'broker'), 'spec')).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'local-v1-druid-broker' },
      minReplicas: 2,
      maxReplicas: 6,
      behavior: { scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } },
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
    });
  });

  test('a ScaledObject decides by a query', () => {
    expect(at(rendered(byQueue).find('ScaledObject', 'indexer'), 'spec')).toMatchObject({
      scaleTargetRef: { kind: 'StatefulSet', name: 'local-v1-druid-indexer' },
      minReplicaCount: 1,
      maxReplicaCount: 8,
      triggers: [
        {
          type: 'prometheus',
          metadata: { serverAddress: 'http://prometheus:9090', query: 'sum(druid_task_pending_count)', threshold: '3' },
        },
      ],
    });
  });

  test('no number of pods is rendered where somebody decides it', () => {
    expect(at(rendered(byCpu).find('Deployment', 'broker'), 'spec')).not.toHaveProperty('replicas');
    expect(at(rendered(byQueue).find('StatefulSet', 'indexer'), 'spec')).not.toHaveProperty('replicas');
  });

  test('servers take the connections of as many brokers as there may be', () => {
    const [historical] = plan('test', byCpu).servers;
    expect(historical?.properties['druid.server.http.numThreads']).toBe(6 * 30 + 10);
  });

  test('a set that may be larger than one has a budget', () => {
    expect(rendered(byCpu).find('PodDisruptionBudget', 'broker')).toBeDefined();
  });
});

describe('placement', () => {
  const two = localWith('druid.roles.broker.default.replicas', 2);

  test('pods of one kind prefer other zones and other nodes', () => {
    const matchLabels = { 'app.kubernetes.io/component': 'broker', 'app.kubernetes.io/instance': 'local-v1-druid' };
    const { spec } = podOf(rendered(two).find('Deployment', 'broker'));
    expect(spec).toMatchObject({
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels } },
      ],
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 100, podAffinityTerm: { labelSelector: { matchLabels }, topologyKey: 'kubernetes.io/hostname' } },
          ],
        },
      },
    });
  });

  test('or must have them', () => {
    const required = localWith('druid.placement', { zones: 'require', hosts: 'require' }, two);
    const text = JSON.stringify(podOf(rendered(required).find('Deployment', 'broker')).spec);
    expect(text).toContain('"whenUnsatisfiable":"DoNotSchedule"');
    expect(text).toContain('requiredDuringSchedulingIgnoredDuringExecution');
  });

  test('a single pod has nothing to keep apart from', () => {
    const { spec } = podOf(rendered(two).find('Deployment', 'router'));
    expect(spec).not.toHaveProperty('affinity');
    expect(spec).not.toHaveProperty('topologySpreadConstraints');
  });

  test('tasks give way to servers', () => {
    const { find, ofKind } = rendered(localWith('druid.placement', { priorities: { servers: 1000, tasks: 10 } }));
    const classes = ofKind('PriorityClass').map((manifest) => [
      manifest.metadata.name,
      at(manifest, 'value'),
      at(manifest, 'preemptionPolicy'),
    ]);
    expect(classes).toEqual([
      ['druid-local-v1-druid-servers', 1000, 'PreemptLowerPriority'],
      ['druid-local-v1-druid-tasks', 10, 'Never'],
    ]);
    expect(podOf(find('Deployment', 'broker')).spec).toMatchObject({ priorityClassName: 'druid-local-v1-druid-servers' });
  });
});

describe('secrets', () => {
  const hash = (environment: typeof byCpu, name: string) =>
    podOf(rendered(environment).find('Deployment', name)).metadata.annotations?.['example.com/secrets'];
  const secret = (revision: string) => localWith('metadataStore.credentials', { source: 'secret', name: 'database', revision });

  test('a new revision of a Secret replaces the pods that use it, and no others', () => {
    expect(hash(secret('2'), 'coordinator')).not.toBe(hash(secret('1'), 'coordinator'));
    expect(hash(secret('2'), 'broker')).toBe(hash(secret('1'), 'broker'));
  });

  test('the hash tells nobody the password', () => {
    expect(hash(secret('1'), 'coordinator')).toMatch(/^[0-9a-f]{10}$/);
  });
});
