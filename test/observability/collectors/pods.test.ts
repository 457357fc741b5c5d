import type { Manifest } from '../../../charts/app';
import type { Environment } from '../../../charts/config/environment';
import { prod } from '../../../charts/config/environments/prod';
import versions from '../../../charts/config/versions.json';
import { EXCEPTIONS } from '../../../charts/observability/collectors/exceptions';
import { nameWithoutHash } from '../../../charts/kubernetes/hash';
import { at } from '../../support/manifests';
import { collecting, ENVIRONMENTS, SERVERS } from './environments';
import { collected, workloadsIn } from './rendered';

const ALL = Object.entries(ENVIRONMENTS);
const WORKLOADS = ALL.flatMap(([name, environment]) => workloadsIn(environment).map((one) => [name, one.metadata.name, one] as const));
const everything = ENVIRONMENTS['a stack, with everything'] as Environment;

interface Pod {
  readonly hostPID?: boolean;
  readonly hostNetwork?: boolean;
  readonly automountServiceAccountToken?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly securityContext: {
    readonly runAsUser?: number;
    readonly runAsNonRoot?: boolean;
    readonly seccompProfile?: { readonly type: string };
  };
  readonly volumes: readonly { readonly name: string; readonly hostPath?: { readonly path: string } }[];
  readonly containers: readonly {
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly volumeMounts: readonly { readonly name: string; readonly readOnly?: boolean }[];
    readonly env: readonly Readonly<Record<string, unknown>>[];
  }[];
}

const podOf = (workload: Manifest) => at(workload, 'spec.template.spec') as Pod;

/** What of a pod the standard `restricted` forbids. */
function exceptionsOf(workload: Manifest): readonly string[] {
  const pod = podOf(workload);
  const [container] = pod.containers;
  const found = {
    root: pod.securityContext.runAsNonRoot !== true,
    'host-path': pod.volumes.some(({ hostPath }) => hostPath !== undefined),
    'host-pid': pod.hostPID === true,
    'host-network': pod.hostNetwork === true,
    privileged: container?.securityContext['privileged'] === true || container?.securityContext['allowPrivilegeEscalation'] !== false,
    seccomp: pod.securityContext.seccompProfile?.type !== 'RuntimeDefault',
  };
  return Object.entries(found).flatMap(([what, is]) => (is ? [`${workload.metadata.name}: ${what}`] : []));
}

test.each(WORKLOADS)('in %s, %s is restricted, but for what is in the list', (_, name, workload) => {
  const listed = EXCEPTIONS.filter((one) => one.workload === name).map(({ what }) => `${name}: ${what}`);
  expect(exceptionsOf(workload).filter((one) => !listed.includes(one))).toEqual([]);
});

test('every exception is used, once, and says why', () => {
  const used = new Set(WORKLOADS.flatMap(([, , workload]) => exceptionsOf(workload)));
  const listed = EXCEPTIONS.map(({ workload, what }) => `${workload}: ${what}`);
  expect(listed.filter((one, i) => !used.has(one) || listed.indexOf(one) !== i)).toEqual([]);
  for (const { reason } of EXCEPTIONS) expect(reason).toMatch(/^[a-z].{20,}[^.]$/);
});

test.each(ALL)('in %s, the namespace admits as little as it can', (_, environment) => {
  const exceptional = workloadsIn(environment).some((workload) => exceptionsOf(workload).length > 0);
  const admits = at(collected(environment).find('Namespace', 'monitoring', ''), "metadata.labels['pod-security.kubernetes.io/enforce']");
  expect(admits).toBe(exceptional ? 'privileged' : 'restricted');
});

test.each(WORKLOADS)('in %s, %s cannot write to its own image, and has no links to services', (_, __, workload) => {
  const pod = podOf(workload);
  expect(pod.containers[0]?.securityContext['readOnlyRootFilesystem']).toBe(true);
  expect(pod.enableServiceLinks).toBe(false);
});

test.each(WORKLOADS)('in %s, %s has a token if it has rights', (name, workload, manifest) => {
  const { ofKind } = collected(ENVIRONMENTS[name] as Environment);
  const bindings = [...ofKind('RoleBinding'), ...ofKind('ClusterRoleBinding')];
  expect(podOf(manifest).automountServiceAccountToken).toBe(bindings.some((binding) => at(binding, 'subjects[0].name') === workload));
});

test.each(WORKLOADS)('in %s, %s reads the node only, but for where it notes how far it was', (_, __, workload) => {
  const { volumes, containers } = podOf(workload);
  const ofNode = volumes
    .filter(({ hostPath }) => hostPath !== undefined && hostPath.path !== '/var/lib/alloy-logs')
    .map((volume) => volume.name);
  for (const { name: volume, readOnly } of containers[0]?.volumeMounts ?? []) if (ofNode.includes(volume)) expect(readOnly).toBe(true);
});

test.each(ALL)('in %s, no manifest has a password, and OpenCost alone takes one from a variable', (_, environment) => {
  const { manifests, ofKind } = collected(environment);
  expect(ofKind('Secret')).toEqual([]);
  expect(JSON.stringify(manifests)).not.toMatch(/glc_|"stringData"/);
  const reading = workloadsIn(environment).filter((workload) => JSON.stringify(workload).includes('secretKeyRef'));
  expect(reading.map(({ metadata }) => metadata.name).filter((name) => name !== 'opencost')).toEqual([]);
});

test.each(WORKLOADS)('in %s, nothing takes %s for a part of Druid', (_, __, workload) => {
  expect(at(workload, "spec.template.metadata.labels['app.kubernetes.io/part-of']")).toBe('druid-observability');
  expect(at(workload, 'metadata.namespace')).toBe('monitoring');
});

test('Druid lets the collector of metrics in, and no other', () => {
  const allowed = workloadsIn(everything).filter(
    (workload) => at(workload, "spec.template.metadata.labels['prod-v1-druid-collector']") === 'true',
  );
  expect(allowed.map(({ metadata }) => metadata.name)).toEqual(['alloy-metrics']);
});

test('a changed configuration is another ConfigMap, so that pods are replaced', () => {
  const { find, ofKind } = collected(everything);
  for (const { metadata } of ofKind('ConfigMap')) {
    const workload = workloadsIn(everything).find(({ metadata: { name } }) => name === nameWithoutHash(metadata.name));
    expect(at(workload ?? find('ConfigMap', metadata.name), 'spec.template.spec.volumes[0].configMap.name')).toBe(metadata.name);
  }
  const changed = collected(collecting({ logs: { journal: true } })).ofKind('ConfigMap');
  expect(changed.map(({ metadata }) => metadata.name)).not.toEqual(
    collected(collecting({ logs: {} }))
      .ofKind('ConfigMap')
      .map(({ metadata }) => metadata.name),
  );
});

test('samples that could not be sent yet are on a volume each, and replicas find each other', () => {
  const { find } = collected(everything);
  const workload = find('StatefulSet', 'alloy-metrics');
  expect(workload).toHaveProperty('spec.replicas', 2);
  expect(workload).toHaveProperty('spec.serviceName', 'alloy-metrics-cluster');
  expect(workload).toHaveProperty('spec.volumeClaimTemplates[0].spec.resources.requests.storage', '10Gi');
  expect(workload).toHaveProperty('spec.volumeClaimTemplates[0].spec.storageClassName', 'prod-v1-druid-gp3');
  expect(find('Service', 'alloy-metrics-cluster')).toHaveProperty('spec.publishNotReadyAddresses', true);
  expect(find('PodDisruptionBudget', 'alloy-metrics')).toHaveProperty('spec.maxUnavailable', 1);
});

test('what may be there only once is gone before the next comes', () => {
  const { find } = collected(everything);
  for (const name of ['alloy-singleton', 'kube-state-metrics', 'opencost']) {
    expect(find('Deployment', name)).toHaveProperty('spec.strategy.type', 'Recreate');
    expect(find('Deployment', name)).toHaveProperty('spec.replicas', 1);
  }
});

test('images are those of the versions, or what is said', () => {
  const images = (environment: Environment) =>
    workloadsIn(environment).map((workload) => at(workload, 'spec.template.spec.containers[0].image'));
  const { alloy, opencost, 'kube-state-metrics': states, 'node-exporter': nodes } = versions.images;
  expect([...new Set(images(everything))].sort()).toEqual([alloy, opencost, states, nodes].sort());
  expect(images(collecting({ logs: {}, image: 'registry.example.com/alloy:v1' }))).toEqual(['registry.example.com/alloy:v1']);
});

test('logs of files are read on every node, profiles taken on those of the roles that are profiled', () => {
  const { find } = collected(everything);
  expect(podOf(find('DaemonSet', 'alloy-logs'))).toHaveProperty('tolerations', [{ operator: 'Exists' }]);
  const some = collected(ENVIRONMENTS['profiles alone'] as Environment).find('DaemonSet', 'alloy-profiles');
  const terms = 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
  expect(podOf(some)).toHaveProperty(
    terms,
    ['queries', 'tasks'].map((value) => ({ matchExpressions: [{ key: 'example.com/node-class', operator: 'In', values: [value] }] })),
  );
});

test('who asks CloudWatch is who has an identity, and knows its region', () => {
  const { find } = collected(collecting({ singleton: { events: false } }, SERVERS, prod));
  const pod = podOf(find('Deployment', 'alloy-singleton'));
  expect(pod).toHaveProperty('serviceAccountName', 'alloy-singleton');
  expect(pod.containers[0]?.env).toContainEqual({ name: 'AWS_REGION', value: 'eu-west-1' });
});

test('the Secret is kept of AWS Secrets Manager where it is said, in the namespace of those who read it', () => {
  const { find } = collected(everything);
  const secret = find('ExternalSecret', 'grafana-cloud');
  expect(secret).toHaveProperty('spec.data', [
    { secretKey: 'key', remoteRef: { key: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:grafana-0a1b2c', property: 'key' } },
  ]);
  expect(secret).toHaveProperty('spec.secretStoreRef', {
    kind: 'SecretStore',
    name: find('SecretStore', 'prod-v1-druid-observability').metadata.name,
  });
});
