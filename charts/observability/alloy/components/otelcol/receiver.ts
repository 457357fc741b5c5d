import type { Bytes, Expression, Text, Time } from '../../expression';
import type { OtelcolServerTls, ToOutput } from './shared';

/**
 * Receives OTLP.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.otlp/
 */
export interface ReceiverOtlpArgs extends ToOutput {
  /** Over gRPC. @default - not over gRPC */
  readonly grpc?: OtlpGrpcServer;
  /** Over HTTP. @default - not over HTTP */
  readonly http?: OtlpHttpServer;
}

/** A server of gRPC. */
export interface OtlpGrpcServer {
  /** Where it listens. @default '0.0.0.0:4317' */
  readonly endpoint?: Text;
  /** How long a message may be. @default '4MiB' */
  readonly max_recv_msg_size?: Bytes;
  /** Whether later components may read what the client sent besides. @default false */
  readonly include_metadata?: boolean;
  /** Who is let in. @default - everyone */
  readonly auth?: Expression<'otelcol-handler'>;
  /** Its TLS. @default - none */
  readonly tls?: OtelcolServerTls;
}

/** A server of HTTP. */
export interface OtlpHttpServer {
  /** Where it listens. @default '0.0.0.0:4318' */
  readonly endpoint?: Text;
  /** How long a request may be. @default '20MiB' */
  readonly max_request_body_size?: Bytes;
  /** Whether later components may read the client's headers. @default false */
  readonly include_metadata?: boolean;
  /** How long a connection may be idle. @default '1m' */
  readonly idle_timeout?: Time;
  /** How long answering may take. @default '30s' */
  readonly write_timeout?: Time;
  /** Who is let in. @default - everyone */
  readonly auth?: Expression<'otelcol-handler'>;
  /** Its TLS. @default - none */
  readonly tls?: OtelcolServerTls;
}

/**
 * Receives metrics of the components that read Prometheus. Its output takes them as OTLP.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.prometheus/
 * @see https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.loki/
 */
export type ReceiverArgs = ToOutput;
