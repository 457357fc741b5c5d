import type { Manifest } from '../app';

/** One step of a rollout: a folder of objects that may be applied together, once everything in the steps before is there. */
export interface Step {
  /** The folder. Folders sort in the order of the steps. */
  readonly name: string;
  /** What it is for, for people. */
  readonly purpose: string;
  /** Whether an object belongs to it. The first step that says so has it. */
  readonly has: (manifest: Manifest) => boolean;
}

/**
 * The order of a rollout. Druid's roles come in the order in which Druid is upgraded.
 *
 * @see https://druid.apache.org/docs/latest/operations/rolling-updates
 */
export const steps: readonly Step[] = [
  {
    name: '00-namespace',
    purpose: 'the namespace and its rules',
    has: isKind('Namespace', 'PriorityClass', 'ResourceQuota', 'LimitRange'),
  },
  {
    name: '03-platform',
    purpose: 'controllers, as charts for Flux or Argo CD',
    has: isKind('HelmRepository', 'OCIRepository', 'HelmRelease', 'Application'),
  },
  { name: '04-backups', purpose: 'what is saved, and when', has: isKind('BackupStorageLocation', 'Schedule') },
  {
    name: '05-nodes',
    purpose: 'nodes and storage classes',
    has: isKind('NodePool', 'NodeClass', 'EC2NodeClass', 'StorageClass', 'VolumeSnapshotClass'),
  },
  {
    name: '10-permissions',
    purpose: 'who may do what',
    has: isKind('ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'),
  },
  {
    name: '15-admission',
    purpose: 'what the API server refuses',
    has: isKind('ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'ValidatingPolicy'),
  },
  { name: '20-network', purpose: 'who may talk to whom', has: isKind('NetworkPolicy') },
  {
    name: '25-secrets',
    purpose: 'where secrets come from',
    has: isKind('SecretStore', 'ExternalSecret', 'SecretProviderClass'),
  },
  { name: '30-configuration', purpose: 'files, secrets and certificates', has: isKind('ConfigMap', 'Secret', 'Issuer', 'Certificate') },
  { name: '35-bootstrap', purpose: 'what makes the login of the metadata store', has: isKind('Job') },
  { name: '40-dependencies', purpose: 'what Druid stands on', has: isOf('metadata-store', 'deep-storage', 'stream', 'zookeeper') },
  { name: '50-historical', purpose: 'Druid: data', has: isOf('historical') },
  { name: '55-tasks', purpose: 'Druid: what runs tasks', has: isOf('task', 'indexer', 'middle-manager') },
  { name: '60-broker', purpose: 'Druid: queries', has: isOf('broker') },
  { name: '70-router', purpose: 'Druid: the door', has: isOf('router') },
  {
    name: '75-edge',
    purpose: 'the way in from outside the cluster',
    has: isOf('edge'),
  },
  { name: '80-overlord', purpose: 'Druid: ingestion', has: isOf('overlord') },
  { name: '90-coordinator', purpose: 'Druid: coordination', has: isOf('coordinator') },
  { name: '95-observability', purpose: 'what sees Druid', has: isOf('alloy', 'kube-state-metrics', 'node-exporter', 'opencost') },
  {
    // Where nobody has defined these kinds, all else is there already.
    name: '97-alerts',
    purpose: 'what becomes of it: objects of the operators of Prometheus and Grafana',
    has: isKind('PodMonitor', 'PrometheusRule', 'GrafanaDashboard'),
  },
];

/** The step of an object. An object without one is a defect of this program. */
export function stepOf(manifest: Manifest): Step {
  const step = steps.find(({ has }) => has(manifest));
  if (step === undefined) throw new Error(`${manifest.kind} '${manifest.metadata.name}' belongs to no step of the rollout`);
  return step;
}

function isKind(...kinds: readonly string[]) {
  return ({ kind }: Manifest) => kinds.includes(kind);
}

/** Whether an object belongs to a role or a dependency, or to a group of it. */
function isOf(...names: readonly string[]) {
  return ({ metadata }: Manifest) => {
    const labels = metadata.labels as Readonly<Record<string, string>> | undefined;
    const component = labels?.['app.kubernetes.io/component'] ?? '';
    return names.some((name) => component === name || component.startsWith(`${name}-`));
  };
}
