import { Size } from 'cdk8s';

import { Cpu } from '../../charts/config/cpu';
import { local } from '../../charts/config/environments/local';
import type { Environment } from '../../charts/config/environment';
import { mebibytesOf } from '../../charts/config/size';
import { plan } from '../../charts/druid/plan/plan';
import { localWith } from '../support/environment';
import { at, podOf, rendered } from '../support/manifests';

const workloads = (environment: Environment = local) =>
  rendered(environment).manifests.filter(
    ({ kind, metadata }) =>
      ['Deployment', 'StatefulSet'].includes(kind) && (metadata['labels'] as Record<string, string>)['app.kubernetes.io/name'] === 'druid',
  );

const two = ['coordinator', 'broker.default', 'router', 'historical.default'].reduce<Environment>(
  (environment, role) => localWith(`druid.roles.${role}.replicas`, 2, environment),
  local,
);

describe('5: segment caches larger than the disk below them', () => {
  const onNode = localWith('druid.roles.historical.default.storage', { type: 'node', size: Size.gibibytes(100) });
  const historical = podOf(rendered(onNode).find('StatefulSet', 'historical'));

  test('a cache on the node is requested from the scheduler and bounded', () => {
    const { requests, limits } = historical.spec.containers[0]?.resources ?? {};
    expect(requests?.['ephemeral-storage']).toBe('100Gi');
    expect(limits?.['ephemeral-storage']).toBe('100Gi');
    expect(JSON.stringify(historical)).toContain('{"emptyDir":{"sizeLimit":"100Gi"},"name":"segment-cache"}');
  });

  test('Druid fills nine tenths of it at the most', () => {
    const [server] = plan('test', onNode).servers;
    expect(server?.properties['druid.segmentCache.locations']).toEqual([expect.objectContaining({ maxSize: 96_636_764_160 })]);
  });
});

test('16: pods pinned to one family of instances: no node is asked for unless an operator does', () => {
  for (const workload of workloads()) {
    expect(podOf(workload).spec).not.toHaveProperty('nodeSelector');
    expect(JSON.stringify(podOf(workload))).not.toContain('nodeAffinity');
  }
});

test('17: memory requests below the size of the JVM: heap, direct memory and the rest fit into what is requested, and no more is allowed', () => {
  const { servers, tasks } = plan('test', local);
  for (const { sizing } of [...servers, ...tasks]) {
    const parts = [sizing.heap, sizing.directMemory, sizing.overhead].map(mebibytesOf);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(mebibytesOf(sizing.memory));
  }
  for (const workload of workloads()) {
    const { requests, limits } = podOf(workload).spec.containers[0]?.resources ?? {};
    expect(requests?.['memory']).toBe(limits?.['memory']);
  }
  const small = localWith('druid.roles.historical.default', {
    ...local.druid.roles.historical.default,
    cpu: Cpu.units(12),
    memory: Size.gibibytes(40),
    heap: Size.gibibytes(40),
  });
  expect(() => plan('test', small)).toThrow(/does not fit into 'memory'/);
});

describe('18: one of everything, and thirty seconds to leave', () => {
  test('with two of a role, one may be evicted, and both keep apart', () => {
    const { ofKind } = rendered(two);
    expect(ofKind('PodDisruptionBudget').map((budget) => at(budget, 'spec.maxUnavailable'))).toEqual([1, 1, 1, 1]);
    for (const workload of workloads(two)) {
      expect(at(workload, 'spec.template.spec.topologySpreadConstraints[0].topologyKey')).toBe('topology.kubernetes.io/zone');
      expect(JSON.stringify(at(workload, 'spec.template.spec.affinity.podAntiAffinity'))).toContain('kubernetes.io/hostname');
    }
  });

  test('a server has time to be forgotten by its peers, and to finish what it answers', () => {
    for (const { properties, role } of plan('test', local).servers) {
      expect(properties).toMatchObject({
        'druid.server.http.unannouncePropagationDelay': role.shutdown.propagation,
        'druid.server.http.gracefulShutdownTimeout': role.shutdown.requests,
      });
      const workload = workloads().find(({ metadata }) => metadata.name.endsWith(role.name));
      const needed = role.shutdown.propagation.toSeconds() + role.shutdown.requests.toSeconds();
      expect(workload && podOf(workload).spec.terminationGracePeriodSeconds).toBeGreaterThan(needed);
    }
  });
});

describe('32: probes that see a port and no Druid, three minutes late', () => {
  test('probes ask Druid, from the first seconds on', () => {
    for (const workload of workloads()) {
      const [container] = podOf(workload).spec.containers;
      expect(container?.startupProbe?.httpGet?.path).toBe('/status/health');
      expect(container?.readinessProbe?.httpGet?.path).toBe('/status/ready');
      expect(container?.livenessProbe?.httpGet?.path).toBe('/status/health');
      expect(container?.startupProbe?.periodSeconds).toBeLessThanOrEqual(5);
      expect(JSON.stringify(container)).not.toMatch(/initialDelaySeconds|tcpSocket/);
    }
  });
});

test('31: a change of the configuration restarts the pods that read it, tasks find it too, and images are not pulled again', () => {
  const changed = rendered(localWith("druid.properties['druid.query.default.context.timeout']", 60_000));
  const before = rendered(local);
  for (const name of ['historical', 'broker', 'router', 'coordinator']) {
    const kind = name === 'historical' ? 'StatefulSet' : 'Deployment';
    expect(podOf(changed.find(kind, name))).not.toEqual(podOf(before.find(kind, name)));
  }
  expect(JSON.stringify(before.manifests)).not.toMatch(/"imagePullPolicy":"Always"/);
  // A file that is mounted by a sub-path stays as it was.
  for (const workload of workloads()) expect(JSON.stringify(podOf(workload))).not.toContain('subPath');
});
