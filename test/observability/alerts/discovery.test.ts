import { manifestsOf } from '../../../charts/app';
import { local } from '../../../charts/config/environments/local';
import type { MetricSettings } from '../../../charts/config/settings/observability/metrics';

const rendered = (metrics: MetricSettings) => manifestsOf('metrics', { ...local, observability: { metrics } });

test('a PodMonitor selects the pods of Druid, and gives their series the labels of the collectors', () => {
  const monitor = rendered({ discovery: { type: 'pod-monitor', labels: { release: 'prometheus' } } }).find(
    ({ kind }) => kind === 'PodMonitor',
  );
  expect(monitor).toHaveProperty(['metadata', 'labels', 'release'], 'prometheus');
  expect(monitor).toHaveProperty('spec.selector.matchLabels', { 'app.kubernetes.io/part-of': 'druid' });
  expect(monitor).toHaveProperty('spec.podMetricsEndpoints[0].port', 'metrics');
  expect(monitor).toHaveProperty('spec.podMetricsEndpoints[0].relabelings[1]', {
    action: 'replace',
    targetLabel: 'job',
    replacement: 'integrations/druid',
  });
  expect(monitor).toHaveProperty('spec.podMetricsEndpoints[0].metricRelabelings[1].action', 'drop');
});

test('annotations are on the pods of servers and of tasks', () => {
  const manifests = rendered({ discovery: { type: 'annotations' } });
  const broker = manifests.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name.endsWith('-broker'));
  expect(broker).toHaveProperty(['spec', 'template', 'metadata', 'annotations', 'prometheus.io/port'], '9000');
  const text = JSON.stringify(manifests.filter(({ metadata }) => metadata.name.includes('task-template')));
  expect(text).toContain('prometheus.io/scrape');
});

test('without either, nothing tells of the pods', () => {
  const text = JSON.stringify(rendered({}));
  expect(text).not.toContain('PodMonitor');
  expect(text).not.toContain('prometheus.io/scrape');
});
