import type { Targets, Text, Time } from '../../expression';
import type { BasicAuth, Clustering, RelabelRule, TlsConfig, ToMetrics } from '../shared';

/**
 * Reads the metrics of targets.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.scrape/
 */
export interface ScrapeArgs extends ToMetrics {
  /** What is read. */
  readonly targets: Targets;
  /** The label `job` of what has none. @default - the component's name */
  readonly job_name?: Text;
  /** How often. @default '60s' */
  readonly scrape_interval?: Time;
  /** How long it may take: no longer than the interval. @default '10s' */
  readonly scrape_timeout?: Time;
  /** The path of the metrics. @default '/metrics' */
  readonly metrics_path?: Text;
  /** How targets are spoken to. @default 'http' */
  readonly scheme?: 'http' | 'https';
  /** Whether labels of the metrics go before those of the target. @default false */
  readonly honor_labels?: boolean;
  /** Whether times of the metrics go before that of reading. @default true */
  readonly honor_timestamps?: boolean;
  /** How many samples a target may have: with more, all are refused. 0 is no limit. @default 0 */
  readonly sample_limit?: number;
  /** How many targets there may be. 0 is no limit. @default 0 */
  readonly target_limit?: number;
  /** How many labels a sample may have. 0 is no limit. @default 0 */
  readonly label_limit?: number;
  /** Whether native histograms are read. @default false */
  readonly scrape_native_histograms?: boolean;
  /** Whether Alloy adds metrics about the reading. @default false */
  readonly extra_metrics?: boolean;
  /** Whether replicas of Alloy share the targets. @default - each reads all */
  readonly clustering?: Clustering;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** The file of a token, read for each request. @default - none */
  readonly bearer_token_file?: Text;
  /** TLS of the targets. @default - that of the system */
  readonly tls_config?: TlsConfig;
}

/**
 * Changes the labels of metrics, or drops them.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.relabel/
 */
export interface RelabelArgs extends ToMetrics {
  /** What is done to each sample, one rule after the other. @default [] */
  readonly rule?: readonly RelabelRule[];
  /** How many series are remembered. @default 100000 */
  readonly max_cache_size?: number;
}
