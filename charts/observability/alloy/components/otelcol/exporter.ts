import type { Bytes, Expression, Text, Time } from '../../expression';
import type { ToLogs, ToMetrics } from '../shared';
import type { OtelcolClientTls } from './shared';

/**
 * Sends signals as OTLP over gRPC.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.otlp/
 */
export interface ExporterOtlpArgs extends Sending {
  /** Where to. */
  readonly client: OtlpGrpcClient;
  /** How long a request may take. @default '5s' */
  readonly timeout?: Time;
}

/**
 * Sends signals as OTLP over HTTP.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.otlphttp/
 */
export interface ExporterOtlpHttpArgs extends Sending {
  /** Where to. */
  readonly client: OtlpHttpClient;
  /** How a request is written. @default 'proto' */
  readonly encoding?: 'proto' | 'json';
}

/** How requests wait, and are tried again. */
export interface Sending {
  /** What is tried again. @default - Alloy's own defaults */
  readonly retry_on_failure?: SendingRetries;
  /** What waits. @default - Alloy's own defaults */
  readonly sending_queue?: SendingQueue;
}

/** A client of OTLP. */
export interface OtlpClient {
  /** Who Alloy is. @default - nobody */
  readonly auth?: Expression<'otelcol-handler'>;
  /** How requests are packed. @default 'gzip' */
  readonly compression?: 'gzip' | 'zstd' | 'snappy' | 'none';
  /** Headers of each request. @default - none */
  readonly headers?: Expression<'map'>;
  /** Its TLS. @default - that of the system */
  readonly tls?: OtelcolClientTls;
  /** How much is written at once. @default '512KiB' */
  readonly write_buffer_size?: Bytes;
}

/** A client of gRPC. */
export interface OtlpGrpcClient extends OtlpClient {
  /** Host and port, without a path. */
  readonly endpoint: Text;
  /** How servers of one name share requests. @default 'round_robin' */
  readonly balancer_name?: 'round_robin' | 'pick_first';
}

/** A client of HTTP. */
export interface OtlpHttpClient extends OtlpClient {
  /** The address: the path of the signal is added. */
  readonly endpoint: Text;
  /** How long a request may take. @default '30s' */
  readonly timeout?: Time;
}

/** How often requests are tried again. */
export interface SendingRetries {
  /** Whether they are. @default true */
  readonly enabled?: boolean;
  /** How long the first retry waits. @default '5s' */
  readonly initial_interval?: Time;
  /** How long later ones wait at most. @default '30s' */
  readonly max_interval?: Time;
  /** After how long a request is lost. @default '5m' */
  readonly max_elapsed_time?: Time;
}

/** Requests that wait. */
export interface SendingQueue {
  /** Whether any do. @default true */
  readonly enabled?: boolean;
  /** How many may. @default 1000 */
  readonly queue_size?: number;
  /** How many are sent at a time. @default 10 */
  readonly num_consumers?: number;
  /** Whether those that are too many wait outside, and are not refused. @default false */
  readonly block_on_overflow?: boolean;
}

/**
 * Hands metrics to the components that speak Prometheus.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.prometheus/
 */
export interface ExporterPrometheusArgs extends ToMetrics {
  /** Whether units and types end the names. @default true */
  readonly add_metric_suffixes?: boolean;
  /** Whether there is a metric `target_info`. @default true */
  readonly include_target_info?: boolean;
  /** Whether labels say where in the program a metric is made. @default true */
  readonly include_scope_labels?: boolean;
  /** Whether all attributes of the resource become labels. @default false */
  readonly resource_to_telemetry_conversion?: boolean;
  /** After how long a series without new values is forgotten. @default '5m' */
  readonly gc_frequency?: Time;
}

/**
 * Hands log records to the components that speak Loki.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.loki/
 */
export type ExporterLokiArgs = ToLogs;
