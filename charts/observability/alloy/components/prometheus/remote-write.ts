import type { Expression, Secret, Text, Time } from '../../expression';
import type { BasicAuth, RelabelRule, TlsConfig } from '../shared';

/**
 * Sends metrics away, over a log on disk.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/
 */
export interface RemoteWriteArgs {
  /** Where to: each gets all. @default [] */
  readonly endpoint?: readonly RemoteWriteEndpoint[];
  /** Labels that each series gets. @default - none */
  readonly external_labels?: Expression<'map'>;
  /** The log on disk. @default - Alloy's own defaults */
  readonly wal?: RemoteWriteLog;
}

/** One place that metrics are sent to. */
export interface RemoteWriteEndpoint {
  /** Its address, with the path. */
  readonly url: Text;
  /** What it is called in Alloy's own metrics. @default - a hash */
  readonly name?: Text;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** Who Alloy is, by a token. @default - nobody */
  readonly bearer_token?: Secret;
  /** Headers of each request. @default - none */
  readonly headers?: Expression<'map'>;
  /** How long a request may take. @default '30s' */
  readonly remote_timeout?: Time;
  /** Whether exemplars are sent. @default true */
  readonly send_exemplars?: boolean;
  /** Whether native histograms are sent. @default false */
  readonly send_native_histograms?: boolean;
  /** Signs requests for Amazon Managed Prometheus. @default - they are not signed */
  readonly sigv4?: Sigv4;
  /** TLS of the server. @default - that of the system */
  readonly tls_config?: TlsConfig;
  /** What waits to be sent. @default - Alloy's own defaults */
  readonly queue_config?: RemoteWriteQueue;
  /** What is sent of the metrics' help and type. @default - all */
  readonly metadata_config?: RemoteWriteMetadata;
  /** What is done to each series before it is sent. @default [] */
  readonly write_relabel_config?: readonly RelabelRule[];
}

/** What waits to be sent. */
export interface RemoteWriteQueue {
  /** How many samples wait in a shard. @default 10000 */
  readonly capacity?: number;
  /** How many shards there are at least. @default 1 */
  readonly min_shards?: number;
  /** How many shards there are at most. @default 50 */
  readonly max_shards?: number;
  /** How many samples are sent at once. @default 2000 */
  readonly max_samples_per_send?: number;
  /** How long samples wait for others. @default '5s' */
  readonly batch_send_deadline?: Time;
  /** How long the first retry waits. @default '30ms' */
  readonly min_backoff?: Time;
  /** How long later ones wait at most. @default '5s' */
  readonly max_backoff?: Time;
  /** Whether what was refused as too much is sent again. @default true */
  readonly retry_on_http_429?: boolean;
  /** How old a sample may be. 0 is any age. @default '0s' */
  readonly sample_age_limit?: Time;
}

/** What is sent of the metrics' help and type. */
export interface RemoteWriteMetadata {
  /** Whether it is. @default true */
  readonly send?: boolean;
  /** How often. @default '1m' */
  readonly send_interval?: Time;
}

/** Whose name requests to AWS are signed in. */
export interface Sigv4 {
  /** The region. @default - that of the credentials */
  readonly region?: Text;
  /** A role that is taken on. @default - none */
  readonly role_arn?: Text;
}

/** How long samples stay on disk. */
export interface RemoteWriteLog {
  /** How often the log is shortened. @default '2h' */
  readonly truncate_frequency?: Time;
  /** How long samples stay at least. @default '5m' */
  readonly min_keepalive_time?: Time;
  /** How long they stay at most, sent or not. @default '8h' */
  readonly max_keepalive_time?: Time;
}
