import type { Text, Time } from '../../expression';
import type { Clustering, LabelSelector, RelabelRule, ToMetrics } from '../shared';

/**
 * Reads what objects of kind PodMonitor name.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.podmonitors/
 */
export interface MonitorsArgs extends ToMetrics {
  /** The namespaces of the objects. @default - all */
  readonly namespaces?: readonly Text[];
  /** The labels of the objects. @default - any */
  readonly selector?: LabelSelector;
  /** What is done to each target, one rule after the other. @default [] */
  readonly rule?: readonly RelabelRule[];
  /** What holds where an object says nothing. @default - Alloy's own defaults */
  readonly scrape?: MonitorDefaults;
  /** Whether replicas of Alloy share the targets. @default - each reads all */
  readonly clustering?: Clustering;
  /** How long the first answer of Kubernetes may take. @default '1m' */
  readonly informer_sync_timeout?: Time;
}

/**
 * Reads what objects of kind ServiceMonitor name.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.operator.servicemonitors/
 */
export interface ServiceMonitorsArgs extends MonitorsArgs {
  /** What a service's pods are found by. @default 'endpoints' */
  readonly kubernetes_role?: 'endpoints' | 'endpointslice';
}

/** How targets are read of which the object says nothing. */
export interface MonitorDefaults {
  /** How often. @default '1m' */
  readonly default_scrape_interval?: Time;
  /** How long it may take. @default '10s' */
  readonly default_scrape_timeout?: Time;
  /** How many samples a target may have. @default - any number */
  readonly default_sample_limit?: number;
  /** Whether native histograms are read. @default false */
  readonly scrape_native_histograms?: boolean;
}
