import { parseDocument } from 'yaml';

import { local } from '../../charts/config/environments/local';
import { isKnown } from '../../charts/druid/properties/known/known';
import { log4j2 } from '../../charts/druid/properties/log4j2';
import { textOf } from '../../charts/druid/properties/render';
import { plan } from '../../charts/druid/plan/plan';
import { filesOfEnvironment } from '../../charts/synth';
import { localWith } from '../support/environment';
import { at, rendered } from '../support/manifests';

const { servers, tasks, common } = plan('test', local);
const every = [...servers, ...tasks].map(({ group, properties }) => ({
  component: group.component,
  properties: { ...common, ...properties },
}));
const refuses = (path: string, value: unknown, message: RegExp) => {
  expect(() => plan('test', localWith(path, value))).toThrow(message);
};

test('19: what tasks shuffle dies with their pods: tasks have the property too, not only the overlord', () => {
  const shuffling = every.filter(({ properties }) => properties['druid.processing.intermediaryData.storage.type'] === 'deepstore');
  expect(shuffling.map(({ component }) => component)).toEqual(['coordinator', 'task']);
});

test('20: remains of a template engine in a properties file: every line is a key that Druid knows, and JSON is JSON', () => {
  const files = rendered(local)
    .ofKind('ConfigMap')
    .flatMap((map) => Object.entries(at(map, 'data') as Record<string, string>).filter(([name]) => name.endsWith('.properties')));
  expect(files.length).toBeGreaterThan(5);
  for (const [, text] of files) {
    for (const line of text.trim().split('\n')) {
      const [, key = '', value = ''] = /^(druid[^=]+)=(.*)$/.exec(line) ?? [];
      expect({ line, known: isKnown('38', key) }).toEqual({ line, known: true });
      if (/^[[{]/.test(value)) expect(() => JSON.parse(value) as unknown).not.toThrow();
    }
  }
});

describe('25: properties that Druid ignores', () => {
  test.each([
    'druid.coordinator.loadqueuepeon.repeatDelay',
    'druid.coordinator.balancer.cachingCost.awaitInitialization',
    'druid.coordinator.loadqueuepeon.curator.numCallbackThreads',
    'druid.server.https.sniHostCheck',
    'druid.indexer.runner.K8sjobLaunchTimeout',
  ])('%s is refused', (property) => {
    refuses(`druid.properties['${property}']`, '1', /has had no effect since|is not a property of this Druid release/);
  });

  test('what only another task runner reads is not set', () => {
    const [coordinator] = every.filter(({ component }) => component === 'coordinator');
    const runner = Object.keys(coordinator?.properties ?? {}).filter((key) => key.startsWith('druid.indexer.runner.'));
    expect(runner.sort()).toEqual([
      'druid.indexer.runner.capacity',
      'druid.indexer.runner.k8s.adapter.type',
      'druid.indexer.runner.k8s.podTemplate.base',
      'druid.indexer.runner.k8sjobLaunchTimeout',
      'druid.indexer.runner.maxTaskDuration',
      'druid.indexer.runner.namespace',
      'druid.indexer.runner.taskCleanupDelay',
      'druid.indexer.runner.type',
    ]);
  });

  test('a broker has no processing threads', () => {
    const [broker] = every.filter(({ component }) => component === 'broker');
    expect(broker?.properties).not.toHaveProperty(['druid.processing.numThreads']);
  });
});

test('26: a duration where Druid wants seconds', () => {
  refuses("druid.roles.coordinator.properties['druid.indexer.runner.graceTerminationPeriodSeconds']", 'PT90S', /stops Druid at its start/);
});

describe('27: limits without effect, and monitors lost', () => {
  test('a query scheduler as large as the number of HTTP threads is refused', () => {
    refuses('druid.roles.broker.default.scheduler', { capacity: 40 }, /has no effect: the broker has 40 HTTP threads/);
  });

  test('leaders send their heartbeat, and no role has a monitor that is for historicals', () => {
    for (const { properties } of every) expect(textOf(properties['druid.monitoring.monitors'] ?? '')).toContain('ServiceStatusMonitor');
    for (const { component, properties } of every.filter(({ component: name }) => name !== 'historical')) {
      expect(`${component} ${textOf(properties['druid.monitoring.monitors'] ?? '')}`).not.toContain('HistoricalMetricsMonitor');
    }
  });

  test('pending segments are killed, as Druid does by default', () => {
    for (const { properties } of every) expect(properties).not.toHaveProperty(['druid.coordinator.kill.pendingSegments.on']);
  });

  test('threads are as many as the processors of the pod allow', () => {
    for (const { sizing } of [...servers, ...tasks]) {
      expect(sizing.processing?.processing ?? 0).toBeLessThanOrEqual(Math.max(1, sizing.processors - 1));
    }
  });
});

test('28: DEBUG everywhere, and properties in the log', () => {
  expect(log4j2({ format: 'text', levels: {}, threads: false })).not.toMatch(/DEBUG|RollingFile|<File/);
  for (const { properties } of every) {
    expect(properties).not.toHaveProperty(['druid.startup.logging.logProperties']);
    expect(properties).not.toHaveProperty(['druid.emitter.logging.logLevel']);
  }
});

describe('29: stale values that stop Druid', () => {
  test.each(['pool.parallelism', 'pool.awaitShutdownMillis', 'task.targetRunTimeMillis', 'task.smallBatchNumRows'])(
    'druid.processing.merge.%s is refused, with the name that took its place',
    (name) => {
      const successor = new RegExp(`Use 'druid\\.processing\\.merge\\.${name.split('.')[1]}'\\.`);
      refuses(`druid.properties['druid.processing.merge.${name}']`, 1, successor);
    },
  );

  test('a slip of the pen is refused', () => {
    refuses("druid.properties['druid.server.http.numThread']", 10, /is not a property of this Druid release/);
  });
});

describe('30: keys that are there twice, and versions in selectors', () => {
  test('no file has a key twice', () => {
    const files = Object.entries(filesOfEnvironment('test', local)).filter(([path]) => path.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(30);
    for (const [path, text] of files) expect({ path, errors: parseDocument(text).errors }).toEqual({ path, errors: [] });
  });

  test('selectors are made of names', () => {
    const { manifests } = rendered(local);
    for (const manifest of manifests.filter(({ kind }) => ['Deployment', 'StatefulSet'].includes(kind))) {
      expect(Object.keys(at(manifest, 'spec.selector.matchLabels') as object).sort()).toEqual([
        'app.kubernetes.io/component',
        'app.kubernetes.io/instance',
      ]);
    }
    for (const service of manifests.filter(({ kind }) => kind === 'Service')) {
      expect(Object.keys(at(service, 'spec.selector') as object).sort()).toEqual([
        'app.kubernetes.io/component',
        'app.kubernetes.io/instance',
      ]);
    }
  });
});

test('39: a chart that needs others first: local is made of what every Kubernetes has', () => {
  const groups = rendered(local).manifests.map(({ apiVersion }) => apiVersion);
  expect([...new Set(groups)].sort()).toEqual([
    'admissionregistration.k8s.io/v1',
    'apps/v1',
    'networking.k8s.io/v1',
    'rbac.authorization.k8s.io/v1',
    'v1',
  ]);
});
