import { createHash } from 'node:crypto';

import { k8s } from 'cdk8s-plus-30';

import { druidReferenceOf } from '../../config/images';
import { labelsOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import { METRICS_PORT } from '../../config/ports';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { credentialsOf } from '../../config/secrets/secrets';
import { formatSize } from '../../config/size';
import { restrictedContainer, restrictedPod } from '../../kubernetes/restricted';
import { secretsVolume } from '../../kubernetes/secrets-volume';
import type { RolePlan } from '../plan/role';
import { TLS_FOLDER } from '../properties/groups/tls';
import { agentParts, type AgentParts } from './agents';
import { containersBefore, mounts, variables, volumes } from './additions';
import { COMMON_FOLDER, FOLDERS } from '../properties/folders';
import { placement } from './placement';
import { ephemeralStorage, storageOf, storageVolumes } from './storage';
import { purposesOf, variablesOf } from './variables';

/** The ConfigMaps of a pod. */
export interface Files {
  readonly common: string;
  readonly own: string;
}

/** A Druid pod, and its container apart, to which what runs it has something to add. */
export interface DruidPod {
  readonly metadata: k8s.ObjectMeta;
  readonly container: k8s.Container;
  readonly spec: Omit<k8s.PodSpec, 'containers'>;
}

/** The user that Druid's image runs as. */
const DRUID = 1000;

/** What every Druid pod has, whatever runs it. */
export function druidPod(environment: ResolvedEnvironment, plan: RolePlan, files: Files): DruidPod {
  const { role, group } = plan;
  const { pod } = group.settings;
  const agents = agentParts(environment, plan);
  const before = [...containersBefore(pod), ...agents.initContainers];
  return {
    metadata: {
      labels: {
        ...pod.labels,
        ...labelsOf(environment, 'druid', group.component),
        'app.kubernetes.io/version': environment.druid.version,
      },
      // Druid announces itself by patching its pod, and a patch needs annotations that exist.
      annotations: {
        ...scraped(environment),
        ...pod.annotations,
        'kubectl.kubernetes.io/default-container': containerName(plan),
        [`${environment.domain}/secrets`]: hashOfSecrets(environment, plan),
      },
    },
    container: container(environment, plan, agents),
    spec: {
      serviceAccountName: namesOf(environment).component(role.name),
      enableServiceLinks: false,
      securityContext: restrictedPod(DRUID),
      ...placement(environment, plan),
      ...(before.length === 0 ? {} : { initContainers: before }),
      volumes: [
        { name: 'common', configMap: { name: files.common } },
        { name: 'own', configMap: { name: files.own } },
        { name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString('256Mi') } },
        { name: 'var', emptyDir: 'disk' in group.settings ? { sizeLimit: k8s.Quantity.fromString(formatSize(group.settings.disk)) } : {} },
        ...(environment.druid.tls === undefined ? [] : [stores(environment, plan)]),
        ...secretsVolume(environment, role.name).volumes,
        ...storageVolumes(group),
        ...agents.volumes,
        ...volumes(pod),
      ],
    },
  };
}

/** For scrapers that go by annotations. @see https://github.com/prometheus-community/helm-charts/tree/main/charts/prometheus#scraping-pod-metrics-via-annotations */
function scraped({ observability: { metrics } }: ResolvedEnvironment): Readonly<Record<string, string>> {
  if (metrics.discovery?.type !== 'annotations') return {};
  return { 'prometheus.io/scrape': 'true', 'prometheus.io/port': `${METRICS_PORT}`, 'prometheus.io/path': '/metrics' };
}

/** The overlord looks for the log of a task in a container of this name. */
const containerName = ({ role }: RolePlan) => (role.state === 'ephemeral' ? 'main' : 'druid');

function container(environment: ResolvedEnvironment, plan: RolePlan, agents: AgentParts): k8s.Container {
  const { role, group, port } = plan;
  const { druid } = environment;
  const kept = storageOf(group);
  return {
    name: containerName(plan),
    image: druidReferenceOf(environment),
    imagePullPolicy: 'IfNotPresent',
    env: [...variablesOf(environment, plan), ...agents.variables, ...variables(group.settings.pod.variables)],
    ports: [
      { name: 'http', containerPort: port },
      { name: 'metrics', containerPort: METRICS_PORT },
    ],
    resources: resources(plan),
    securityContext: restrictedContainer,
    volumeMounts: [
      { name: 'common', mountPath: COMMON_FOLDER, readOnly: true },
      { name: 'own', mountPath: FOLDERS[role.name], readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'var', mountPath: '/opt/druid/var' },
      ...(druid.tls === undefined ? [] : [{ name: 'tls', mountPath: TLS_FOLDER, readOnly: true }]),
      ...(kept === undefined ? [] : [{ name: kept.name, mountPath: kept.path }]),
      ...secretsVolume(environment, role.name).mounts,
      ...agents.mounts,
      ...mounts(group.settings.pod.mounts),
    ],
  };
}

function resources({ group }: RolePlan): k8s.ResourceRequirements {
  const { settings } = group;
  const memory = k8s.Quantity.fromString(formatSize(settings.memory));
  const disk = ephemeralStorage(group);
  const cpuLimit = settings.cpuLimit === undefined ? {} : { cpu: k8s.Quantity.fromString(settings.cpuLimit.toString()) };
  return { requests: { cpu: k8s.Quantity.fromString(settings.cpu.toString()), memory, ...disk }, limits: { memory, ...cpuLimit, ...disk } };
}

/** The key store and the trust store: for the pod's user, and nobody else. */
function stores(environment: ResolvedEnvironment, { group }: RolePlan): k8s.Volume {
  return { name: 'tls', secret: { secretName: namesOf(environment).certificate(group.component), defaultMode: 0o440 } };
}

/** Processes read secrets when they start. What is known of those that a role has is in its pods, so that a change replaces them. */
function hashOfSecrets(environment: ResolvedEnvironment, { role }: RolePlan): string {
  const purposes = purposesOf(role);
  const known = credentialsOf(environment).filter(({ purpose }) => purposes.includes(purpose));
  return createHash('sha256')
    .update(JSON.stringify(known.map(({ purpose, credentials }) => [purpose, credentials])))
    .digest('hex')
    .slice(0, 10);
}
