import { Size } from 'cdk8s';

import { Cpu } from '../../config/cpu';
import versions from '../../config/versions.json';
import type { Grant, Workload } from '../workloads/workload';
import { EXPORTER_PORTS } from './ports';

/** What it looks at, by the part of the API that has it: what rules, dashboards and Grafana's pages for Kubernetes ask for. No Secret, no ConfigMap. */
const RESOURCES: Readonly<Record<string, readonly string[]>> = {
  '': ['namespaces', 'nodes', 'persistentvolumeclaims', 'persistentvolumes', 'pods', 'resourcequotas'],
  apps: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['jobs'],
  policy: ['poddisruptionbudgets'],
};

/** Labels of nodes by which costs and failures are told apart. */
const NODE_LABELS = [
  'eks.amazonaws.com/capacityType',
  'eks.amazonaws.com/nodegroup',
  'karpenter.sh/capacity-type',
  'karpenter.sh/nodepool',
  'kubernetes.io/arch',
  'node.kubernetes.io/instance-type',
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
];

const GRANT: Grant = {
  in: 'cluster',
  rules: Object.entries(RESOURCES).map(([group, resources]) => ({ group, resources, verbs: ['list', 'watch'] })),
};

/** The state of objects of Kubernetes, as metrics. @see https://github.com/kubernetes/kube-state-metrics */
export const kubeStateMetrics: Workload = {
  name: 'kube-state-metrics',
  application: 'kube-state-metrics',
  kind: 'deployment',
  replicas: 1,
  // Two of it would count everything twice.
  alone: true,
  image: versions.images['kube-state-metrics'],
  user: 65534,
  cpu: Cpu.millis(20),
  memory: Size.mebibytes(256),
  args: [
    `--port=${EXPORTER_PORTS['kube-state-metrics']}`,
    '--telemetry-port=8081',
    `--resources=${Object.values(RESOURCES).flat().sort().join(',')}`,
    `--metric-labels-allowlist=nodes=[${NODE_LABELS.join(',')}]`,
  ],
  variables: [],
  ports: [{ name: 'http', port: EXPORTER_PORTS['kube-state-metrics'], from: 'namespace' }],
  ready: { path: '/readyz', port: 8081 },
  folders: [],
  grants: [GRANT],
  reaches: [{ to: 'dns' }, { to: 'kubernetes-api' }],
  services: [],
};
