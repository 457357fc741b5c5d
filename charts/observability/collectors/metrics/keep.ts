import type { RelabelRule } from '../../alloy/components/shared';
import type { RelabelRule as LabelRule } from '../../targets';

/** What every target tells: whether it could be read, and what of. */
const ALWAYS = ['up', 'scrape_samples_scraped'] as const;

/**
 * The metrics that are kept of each exporter: those that rules and dashboards here ask for, and those of Grafana's pages for Kubernetes. All others
 * are dropped before they cost anything.
 */
export const KEPT = {
  kubelet: [
    'kubelet_certificate_manager_client_expiration_renew_errors',
    'kubelet_certificate_manager_client_ttl_seconds',
    'kubelet_certificate_manager_server_ttl_seconds',
    'kubelet_cgroup_manager_duration_seconds_(bucket|count)',
    'kubelet_node_config_error',
    'kubelet_node_name',
    'kubelet_pleg_relist_duration_seconds_(bucket|count)',
    'kubelet_pleg_relist_interval_seconds_bucket',
    'kubelet_pod_start_duration_seconds_(bucket|count)',
    'kubelet_pod_worker_duration_seconds_(bucket|count)',
    'kubelet_running_(container_count|containers|pod_count|pods)',
    'kubelet_runtime_operations_(errors_)?total',
    'kubelet_server_expiration_renew_errors',
    'kubelet_volume_stats_(available|capacity|used)_bytes',
    'kubelet_volume_stats_inodes(_free|_used)?',
    'kubernetes_build_info',
    'storage_operation_(duration_seconds_count|errors_total)',
    'volume_manager_total_volumes',
  ],
  // What it tells of containers cAdvisor tells, too: it would be counted twice.
  resources: ['node_cpu_usage_seconds_total', 'node_memory_working_set_bytes'],
  cadvisor: [
    'container_cpu_cfs_(periods|throttled_periods)_total',
    'container_cpu_usage_seconds_total',
    'container_fs_(reads|writes)_(bytes_)?total',
    'container_memory_(cache|rss|swap|usage_bytes|working_set_bytes)',
    'container_network_(receive|transmit)_(bytes|errors|packets|packets_dropped)_total',
    'machine_memory_bytes',
  ],
  probes: ['prober_probe_total'],
  'kube-state-metrics': [
    'kube_(daemonset|deployment|replicaset|statefulset)_(labels|metadata_generation|owner|spec.*|status.*|replicas|created)',
    'kube_horizontalpodautoscaler_(spec|status)_.*',
    'kube_job_(failed|owner|spec_completions|status_active|status_start_time|status_succeeded)',
    'kube_namespace_(created|status_phase)',
    'kube_node_(created|info|labels|spec_.*|status_.*)',
    'kube_persistentvolume_(capacity_bytes|status_phase)',
    'kube_persistentvolumeclaim_(info|resource_requests_storage_bytes|status_phase)',
    'kube_pod_(info|owner|labels|start_time|completion_time|restart_policy|status_phase|status_ready|status_reason)',
    'kube_pod_container_(info|resource_limits|resource_requests|status_.*)',
    'kube_pod_spec_volumes_persistentvolumeclaims_info',
    'kube_poddisruptionbudget_status_.*',
    'kube_resourcequota',
  ],
  'node-exporter': [
    'node_boot_time_seconds',
    'node_context_switches_total',
    'node_cpu_seconds_total',
    'node_disk_(io_time_seconds|io_time_weighted_seconds|read_bytes|read_time_seconds|reads_completed|writes_completed|write_time_seconds|written_bytes)_total',
    'node_exporter_build_info',
    'node_filefd_(allocated|maximum)',
    'node_filesystem_(avail_bytes|files|files_free|free_bytes|readonly|size_bytes)',
    'node_intr_total',
    'node_load(1|5|15)',
    'node_memory_(Active_bytes|Buffers_bytes|Cached_bytes|Dirty_bytes|MemAvailable_bytes|MemFree_bytes|MemTotal_bytes|Slab_bytes|SwapTotal_bytes)',
    'node_network_(receive|transmit)_(bytes|drop|errs|packets)_total',
    'node_nf_conntrack_entries(_limit)?',
    'node_os_info',
    'node_pressure_.*_total',
    'node_time_seconds',
    'node_uname_info',
    'node_vmstat_(oom_kill|pgmajfault)',
  ],
  opencost: [
    'container_(cpu_allocation|gpu_allocation|memory_allocation_bytes)',
    'deployment_match_labels',
    'kubecost_(cluster_info|cluster_management_cost|load_balancer_cost|network_internet_egress_cost|network_region_egress_cost|network_zone_egress_cost|node_is_spot)',
    'node_(cpu_hourly_cost|gpu_count|gpu_hourly_cost|ram_hourly_cost|total_hourly_cost)',
    'opencost_build_info',
    'pod_pvc_allocation',
    'pv_hourly_cost',
    'service_selector_labels',
    'statefulSet_match_labels',
  ],
  'cert-manager': [
    'certmanager_certificate_(expiration_timestamp_seconds|ready_status|renewal_timestamp_seconds)',
    'certmanager_clock_time_seconds',
  ],
  alloy: [
    'alloy_build_info',
    'alloy_component_(controller_running_components|dependencies_wait_seconds_count|evaluation_seconds_count)',
    'alloy_config_last_load_successful',
    'cluster_node_(peers|info)',
    'go_goroutines',
    'loki_write_(dropped_bytes|dropped_entries|sent_bytes|sent_entries)_total',
    'otelcol_(exporter|processor|receiver)_.*spans.*',
    'process_(cpu_seconds_total|resident_memory_bytes|start_time_seconds)',
    'prometheus_remote_storage_(bytes|samples|samples_dropped|samples_failed|samples_pending|samples_retried)(_total)?',
    'prometheus_remote_storage_(highest_timestamp_in_seconds|queue_highest_sent_timestamp_seconds|shards|shards_max)',
    'prometheus_remote_write_wal_(samples_appended_total|storage_active_series)',
    'pyroscope_write_(dropped|sent)_(bytes|profiles)_total',
  ],
  'control-plane': [
    'apiserver_(current_inflight_requests|request_total|request_duration_seconds_(bucket|count|sum)|storage_objects|flowcontrol_rejected_requests_total)',
    'kubernetes_build_info',
    'process_(cpu_seconds_total|resident_memory_bytes)',
    'rest_client_requests_total',
    'scheduler_(pending_pods|pod_scheduling_sli_duration_seconds_(bucket|count)|schedule_attempts_total|unschedulable_pods)',
    'workqueue_(adds_total|depth|queue_duration_seconds_bucket)',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Something of which metrics are kept. */
export type Kept = keyof typeof KEPT;

/** The pattern of all names that are kept. */
export const patternOf = (of: Kept) => [...ALWAYS, ...KEPT[of]].join('|');

/** Keeps what is kept. */
export const keeping = (of: Kept): RelabelRule => ({ source_labels: ['__name__'], regex: patternOf(of), action: 'keep' });

/** Drops what cAdvisor tells of groups of containers: it is told of each container, too. Networks are a pod's as a whole. */
export const WITHOUT_SUMS: readonly LabelRule[] = [
  { source_labels: ['__name__', 'container'], regex: 'container_(cpu|fs|memory)_.+;', action: 'drop' },
  { source_labels: ['__name__', 'pod'], regex: 'container_network_.+;', action: 'drop' },
];
