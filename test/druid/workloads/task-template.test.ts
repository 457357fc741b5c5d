import { parse } from 'yaml';

import { local } from '../../../charts/config/environments/local';
import { nameWithoutHash } from '../../../charts/kubernetes/hash';
import { at, rendered, type PodTemplate } from '../../support/manifests';

const { ofKind, find } = rendered(local);

const configMap = ofKind('ConfigMap').find(({ metadata }) => nameWithoutHash(metadata.name) === 'local-v1-druid-task-template');
const text = (configMap as unknown as { data: Record<string, string> }).data['base.yaml'] ?? '';
const { kind, template } = parse(text) as { kind: string; template: PodTemplate & { spec: { restartPolicy: string } } };
const [container] = template.spec.containers;

test('is a PodTemplate whose pods are not restarted', () => {
  expect(kind).toBe('PodTemplate');
  expect(template.spec.restartPolicy).toBe('Never');
});

test('has the container in which the overlord looks for logs', () => {
  expect(template.spec.containers.map(({ name }) => name)).toEqual(['main']);
});

test("starts by the image's own script", () => {
  expect(container?.command).toEqual(['/peon.sh']);
});

test('has no probe, as a task is never ready', () => {
  expect(container).not.toHaveProperty('readinessProbe');
  expect(container).not.toHaveProperty('livenessProbe');
});

test('runs as its own service account', () => {
  expect(template.spec.serviceAccountName).toBe('local-v1-druid-task');
});

test('has bounded disk', () => {
  expect(container?.resources.limits['ephemeral-storage']).toBe('2Gi');
});

test('is mounted where the overlord looks for it', () => {
  const volumes = at(find('Deployment', 'coordinator'), 'spec.template.spec.volumes') as { name: string; configMap?: { name: string } }[];
  expect(volumes.find(({ name }) => name === 'task-templates')?.configMap?.name).toBe(configMap?.metadata.name);
});
