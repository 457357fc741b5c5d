import { metrics } from '../druid/metrics';
import type { Metric } from '../druid/metrics/metric';
import { exportedName } from '../druid/metrics/names';

/** One rule on labels, as Prometheus, its operator and Alloy all have it. */
export interface RelabelRule {
  /** The labels whose values, with `;` between, are matched. */
  readonly source_labels?: readonly string[];
  /** What stands between their values. Without it, `;`. */
  readonly separator?: string;
  /** What they match as a whole. Without it, anything. */
  readonly regex?: string;
  /** The label that is written. */
  readonly target_label?: string;
  /** What is written: groups of the match as `$1`. */
  readonly replacement?: string;
  /** What is done. Without it, `target_label` is written. */
  readonly action?: 'replace' | 'keep' | 'drop' | 'labeldrop';
}

/** The name of the port of a Druid pod that shows metrics. */
export const METRICS_PORT_NAME = 'metrics';

/** The job of all series of Druid. */
export const DRUID_JOB = 'integrations/druid';

const POD = '__meta_kubernetes_pod';

/**
 * Which ports of the pods in Druid's namespace are read, and what the labels of their series say. Dashboards and alerts ask for these labels,
 * whoever reads.
 */
export const TARGET_RULES: readonly RelabelRule[] = [
  {
    source_labels: [`${POD}_label_app_kubernetes_io_part_of`, `${POD}_container_port_name`, `${POD}_container_init`, `${POD}_phase`],
    regex: `druid;${METRICS_PORT_NAME};false;Running`,
    action: 'keep',
  },
  { target_label: 'job', replacement: DRUID_JOB },
  { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
  { source_labels: [`${POD}_name`], target_label: 'pod' },
  { source_labels: [`${POD}_name`], target_label: 'instance' },
  { source_labels: [`${POD}_node_name`], target_label: 'node' },
  { source_labels: [`${POD}_label_app_kubernetes_io_component`], target_label: 'component' },
  { source_labels: [`${POD}_label_app_kubernetes_io_instance`], target_label: 'druid_cluster' },
];

const rare = Object.entries<Metric>(metrics).flatMap(([name, metric]) => (metric.rare === true ? [`${exportedName(name)}_created`] : []));

/**
 * Which series of Druid are dropped: when a series was made is exported with each, and only of what happens seldom does anybody ask for it. RE2
 * knows no exceptions from a pattern, so those that stay are marked first.
 */
export const CREATED_KEPT: readonly RelabelRule[] = [
  { source_labels: ['__name__'], regex: rare.sort().join('|'), target_label: '__tmp_kept', replacement: 'kept' },
  { source_labels: ['__tmp_kept', '__name__'], regex: ';druid_.+_created', action: 'drop' },
  { regex: '__tmp_kept', action: 'labeldrop' },
];
