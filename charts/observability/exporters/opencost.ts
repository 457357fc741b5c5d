import { Size } from 'cdk8s';

import { Cpu } from '../../config/cpu';
import { clusterLabelOf } from '../../config/observability/collected';
import { destinationsOf, portOfUrl } from '../../config/observability/destinations';
import versions from '../../config/versions.json';
import type { Collecting } from '../workloads/identity';
import { reads, type Variable, type Workload } from '../workloads/workload';
import { EXPORTER_PORTS } from './ports';

const port = EXPORTER_PORTS.opencost;

/** What it reckons with: pods, what owns them, what they run on. It reads the prices of AWS, which everybody may. */
const RESOURCES = [
  reads(
    '',
    ...[
      'namespaces',
      'nodes',
      'persistentvolumeclaims',
      'persistentvolumes',
      'pods',
      'replicationcontrollers',
      'resourcequotas',
      'services',
    ],
  ),
  reads('apps', 'daemonsets', 'deployments', 'replicasets', 'statefulsets'),
  reads('batch', 'jobs'),
  reads('policy', 'poddisruptionbudgets'),
  reads('storage.k8s.io', 'storageclasses'),
];

/** What nodes and volumes cost. It takes credentials from variables alone. @see https://opencost.io/docs/ */
export function openCost(environment: Collecting): Workload | undefined {
  const { prometheus } = destinationsOf(environment);
  if (prometheus?.query === undefined) return undefined;
  const { namespace } = environment.observability.collectors;
  return {
    name: 'opencost',
    application: 'opencost',
    kind: 'deployment',
    replicas: 1,
    alone: true,
    image: versions.images.opencost,
    user: 1001,
    cpu: Cpu.millis(50),
    memory: Size.mebibytes(512),
    args: [],
    variables: variablesOf(environment, prometheus, prometheus.query),
    ports: [{ name: 'http', port, from: 'namespace' }],
    ready: { path: '/healthz', port },
    folders: [
      { path: '/var/configs', of: { type: 'scratch', size: Size.mebibytes(64) } },
      { path: '/tmp', of: { type: 'scratch', size: Size.mebibytes(64) } },
    ],
    grants: [
      { in: 'cluster', rules: RESOURCES },
      // It watches for prices of its operator's own, of which there are none here.
      { in: { namespace }, rules: [reads('', 'configmaps')] },
    ],
    reaches: [
      { to: 'dns' },
      { to: 'kubernetes-api' },
      { to: 'anywhere', port: portOfUrl(prometheus.query) },
      { to: 'anywhere', port: 443 },
    ],
    services: [],
  };
}

type Prometheus = NonNullable<ReturnType<typeof destinationsOf>['prometheus']>;

function variablesOf(environment: Collecting, { username, password, tenant }: Prometheus, query: string): readonly Variable[] {
  const secret = password && { secret: password.name, key: password.key };
  return [
    { name: 'PROMETHEUS_SERVER_ENDPOINT', value: query },
    { name: 'CLUSTER_ID', value: clusterLabelOf(environment) },
    { name: 'PROM_CLUSTER_ID_LABEL', value: 'cluster' },
    { name: 'CURRENT_CLUSTER_ID_FILTER_ENABLED', value: 'true' },
    { name: 'CONFIG_PATH', value: '/var/configs' },
    { name: 'INSTALL_NAMESPACE', field: 'metadata.namespace' },
    ...(tenant === undefined ? [] : [{ name: 'PROMETHEUS_HEADER_X_SCOPE_ORGID', value: tenant }]),
    ...(username === undefined ? [] : [{ name: 'DB_BASIC_AUTH_USERNAME', value: username }]),
    ...(secret === undefined ? [] : [{ name: username === undefined ? 'DB_BEARER_TOKEN' : 'DB_BASIC_AUTH_PW', ...secret }]),
    ...(environment.aws === undefined ? [] : [{ name: 'AWS_REGION', value: environment.aws.region }]),
  ];
}
