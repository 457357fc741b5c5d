import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';
import { localWith } from '../../support/environment';
import { at, podOf, rendered } from '../../support/manifests';

const agent = {
  name: 'agent',
  image: 'registry.example.com/agent:1.0',
  command: ['/agent'],
  args: ['--verbose'],
  cpu: Cpu.millis(50),
  memory: Size.mebibytes(64),
  variables: { TOKEN: { secret: 'agent', key: 'token' }, MODE: 'quiet' },
  mounts: [{ name: 'shared', path: '/shared', source: { type: 'empty', size: Size.mebibytes(10) } }],
};

const additions = {
  annotations: { 'example.com/note': 'plain' },
  labels: { 'example.com/cost-centre': '42' },
  nodeSelector: { 'example.com/pool': 'druid' },
  tolerations: [{ key: 'dedicated', value: 'druid', effect: 'NoSchedule' }, {}],
  variables: { TZ: 'UTC', KEY: { secret: 'keys', key: 'one' } },
  mounts: [
    { name: 'shared', path: '/shared', source: { type: 'empty', size: Size.mebibytes(10) } },
    { name: 'drivers', path: '/opt/druid/extensions/driver', source: { type: 'config-map', name: 'drivers' } },
  ],
  initContainers: [{ ...agent, name: 'fetch' }],
  sidecars: [agent],
  patches: [
    { op: 'add', path: '/spec/template/spec/hostAliases', value: [{ ip: '10.0.0.1', hostnames: ['directory'] }] },
    { op: 'replace', path: '/spec/revisionHistoryLimit', value: 5 },
    { op: 'remove', path: '/spec/progressDeadlineSeconds' },
  ],
};

const broker = rendered(localWith('druid.roles.broker.default.pod', additions)).find('Deployment', 'broker');
const { metadata, spec } = podOf(broker);

test('annotations and labels are added to the pod, and to no selector', () => {
  expect(metadata.annotations).toMatchObject(additions.annotations);
  expect(metadata.labels).toMatchObject(additions.labels);
  expect(Object.keys(at(broker, 'spec.selector.matchLabels') as object)).toHaveLength(2);
});

test('nodes are chosen', () => {
  expect(spec).toMatchObject({
    nodeSelector: additions.nodeSelector,
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'druid', effect: 'NoSchedule' }, { operator: 'Exists' }],
  });
});

test('variables and volumes reach the container of Druid', () => {
  const [druid] = spec.containers;
  expect(druid?.env).toEqual(
    expect.arrayContaining([
      { name: 'TZ', value: 'UTC' },
      { name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'one' } } },
    ]),
  );
  expect(at(broker, 'spec.template.spec.containers[0].volumeMounts')).toEqual(
    expect.arrayContaining([
      { name: 'shared', mountPath: '/shared' },
      { name: 'drivers', mountPath: '/opt/druid/extensions/driver', readOnly: true },
    ]),
  );
  // One volume that three containers share.
  const names = (at(broker, 'spec.template.spec.volumes') as { name: string }[]).map(({ name }) => name);
  expect(names.filter((name) => name === 'shared')).toHaveLength(1);
});

test('containers beside Druid start before it, are as restricted, and have limits', () => {
  expect(spec.initContainers?.map((container) => [container.name, (container as { restartPolicy?: string }).restartPolicy])).toEqual([
    ['agent', 'Always'],
    ['fetch', undefined],
  ]);
  for (const container of spec.initContainers ?? []) {
    expect(container.securityContext).toEqual(spec.containers[0]?.securityContext);
    expect(container.resources.limits).toEqual({ memory: '64Mi' });
  }
});

test('patches are applied in their order', () => {
  expect(at(broker, 'spec.template.spec.hostAliases')).toEqual([{ ip: '10.0.0.1', hostnames: ['directory'] }]);
  expect(at(broker, 'spec.revisionHistoryLimit')).toBe(5);
  expect(at(broker, 'spec')).not.toHaveProperty('progressDeadlineSeconds');
});

test('the pods of tasks take them, too', () => {
  const patched = localWith('druid.ingestion.pod', { patches: [{ op: 'add', path: '/template/spec/hostNetwork', value: false }] });
  expect(templateOf(patched)).toContain('hostNetwork: false');
});

test('options of the JVM come last in its file', () => {
  const { manifests } = rendered(localWith('druid.roles.router.jvmOptions', ['-Xlog:gc']));
  const files = manifests.find(({ kind, metadata: { name } }) => kind === 'ConfigMap' && name.startsWith('local-v1-druid-router'));
  expect(files && at(files, "data['jvm.config']")).toMatch(/\n-Xlog:gc\n$/);
});

test('unsafe properties are written whatever they are, over those that are computed', () => {
  const { manifests } = rendered(
    localWith('druid.roles.router.unsafeProperties', { 'druid.unheard.of': 1, 'druid.router.http.numConnections': 7 }),
  );
  const files = manifests.find(({ kind, metadata: { name } }) => kind === 'ConfigMap' && name.startsWith('local-v1-druid-router'));
  const text = files && at(files, "data['runtime.properties']");
  expect(text).toContain('druid.unheard.of=1\n');
  expect(text).toContain('druid.router.http.numConnections=7\n');
  expect(text).not.toContain('druid.router.http.numConnections=30');
});

function templateOf(environment: Environment): string {
  const [found] = rendered(environment).manifests.filter(({ metadata: { name } }) => name.includes('task-template'));
  if (found === undefined) throw new Error('there is no template');
  return String(at(found, "data['base.yaml']"));
}
