import { selector, type Matcher } from './selector';

/** Who exports a metric that is not Druid's. */
export type Exporter =
  'kubelet' | 'kube-state-metrics' | 'node-exporter' | 'cloudwatch' | 'opencost' | 'karpenter' | 'alloy' | 'cert-manager' | 'prometheus';

/** The labels that tell a container. */
const CONTAINER = ['namespace', 'pod', 'container'] as const;

/** The labels of a database of RDS, as the exporter of CloudWatch writes them. */
const RDS = ['dimension_DBInstanceIdentifier', 'dimension_DBClusterIdentifier'] as const;

/** The labels of a cluster of MSK. */
const MSK = ['dimension_Cluster_Name', 'dimension_Topic'] as const;

/**
 * The metrics of others that rules and dashboards use, who exports them, and the labels that queries ask of them. `job` and `cluster` are of
 * all.
 *
 * @see https://github.com/kubernetes/kube-state-metrics/tree/main/docs
 * @see https://github.com/google/cadvisor/blob/master/docs/storage/prometheus.md
 * @see https://github.com/prometheus-community/yet-another-cloudwatch-exporter
 */
export const outside = {
  ALERTS: { by: 'prometheus', labels: ['alertname', 'alertstate', 'severity', 'namespace'] },
  up: { by: 'prometheus', labels: ['namespace', 'pod', 'component', 'druid_cluster', 'instance'] },

  container_cpu_usage_seconds_total: { by: 'kubelet', labels: CONTAINER },
  container_cpu_cfs_periods_total: { by: 'kubelet', labels: CONTAINER },
  container_cpu_cfs_throttled_periods_total: { by: 'kubelet', labels: CONTAINER },
  container_memory_working_set_bytes: { by: 'kubelet', labels: CONTAINER },
  container_memory_cache: { by: 'kubelet', labels: CONTAINER },
  container_network_receive_bytes_total: { by: 'kubelet', labels: ['namespace', 'pod', 'interface'] },
  container_network_transmit_bytes_total: { by: 'kubelet', labels: ['namespace', 'pod', 'interface'] },
  container_fs_reads_bytes_total: { by: 'kubelet', labels: [...CONTAINER, 'device'] },
  kubelet_volume_stats_available_bytes: { by: 'kubelet', labels: ['namespace', 'persistentvolumeclaim'] },
  kubelet_volume_stats_capacity_bytes: { by: 'kubelet', labels: ['namespace', 'persistentvolumeclaim'] },

  kube_pod_container_resource_requests: { by: 'kube-state-metrics', labels: [...CONTAINER, 'resource', 'unit', 'node'] },
  kube_pod_container_resource_limits: { by: 'kube-state-metrics', labels: [...CONTAINER, 'resource', 'unit', 'node'] },
  kube_pod_container_status_last_terminated_reason: { by: 'kube-state-metrics', labels: [...CONTAINER, 'reason'] },
  kube_pod_container_status_restarts_total: { by: 'kube-state-metrics', labels: CONTAINER },
  kube_pod_status_phase: { by: 'kube-state-metrics', labels: ['namespace', 'pod', 'phase'] },
  kube_pod_info: { by: 'kube-state-metrics', labels: ['namespace', 'pod', 'node'] },
  kube_persistentvolume_capacity_bytes: { by: 'kube-state-metrics', labels: ['persistentvolume'] },
  kube_persistentvolumeclaim_info: { by: 'kube-state-metrics', labels: ['namespace', 'persistentvolumeclaim', 'volumename'] },
  kube_node_status_condition: { by: 'kube-state-metrics', labels: ['node', 'condition', 'status'] },

  certmanager_certificate_expiration_timestamp_seconds: { by: 'cert-manager', labels: ['namespace', 'name'] },

  aws_rds_database_connections_maximum: { by: 'cloudwatch', labels: RDS },
  aws_rds_cpuutilization_average: { by: 'cloudwatch', labels: RDS },
  aws_rds_free_storage_space_minimum: { by: 'cloudwatch', labels: RDS },
  aws_rds_freeable_memory_minimum: { by: 'cloudwatch', labels: RDS },
  aws_rds_read_latency_average: { by: 'cloudwatch', labels: RDS },
  aws_rds_write_latency_average: { by: 'cloudwatch', labels: RDS },
  aws_kafka_bytes_in_per_sec_average: { by: 'cloudwatch', labels: MSK },
  aws_kafka_bytes_out_per_sec_average: { by: 'cloudwatch', labels: MSK },
  aws_s3_bucket_size_bytes_average: { by: 'cloudwatch', labels: ['dimension_BucketName', 'dimension_StorageType'] },

  node_total_hourly_cost: { by: 'opencost', labels: ['node', 'instance_type'] },
  node_cpu_hourly_cost: { by: 'opencost', labels: ['node', 'instance_type'] },
  node_ram_hourly_cost: { by: 'opencost', labels: ['node', 'instance_type'] },
  pv_hourly_cost: { by: 'opencost', labels: ['persistentvolume'] },

  prometheus_remote_storage_samples_failed_total: { by: 'alloy', labels: ['namespace', 'pod', 'component_id'] },
  loki_write_dropped_entries_total: { by: 'alloy', labels: ['namespace', 'pod', 'component_id'] },
} as const satisfies Readonly<Record<string, { readonly by: Exporter; readonly labels: readonly string[] }>>;

/** What Prometheus calls a metric that is not Druid's. */
export type OutsideName = keyof typeof outside;

/** The series of a metric of others. A label that it has not is a type error. */
export function from<Name extends OutsideName>(
  name: Name,
  matchers?: Readonly<Partial<Record<(typeof outside)[Name]['labels'][number] | 'cluster' | 'job', Matcher>>>,
): string {
  return `${name}${selector(matchers)}`;
}

/** The processes of Druid, but for tasks, which come and go: 1 of each that can be read, 0 of others. */
export const servers = (matchers: { readonly namespace: string }) => from('up', { ...matchers, component: { not: /task.*/ } });
