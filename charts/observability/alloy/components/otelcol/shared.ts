import type { Expression, Text, Time } from '../../expression';

/** Who receives one kind of signal. */
type Consumers = readonly Expression<'otelcol-consumer'>[];

/** Where a component sends what it made of its input. */
export interface Output {
  /** Who receives metrics. @default [] */
  readonly metrics?: Consumers;
  /** Who receives log records. @default [] */
  readonly logs?: Consumers;
  /** Who receives traces. @default [] */
  readonly traces?: Consumers;
}

/** Where a component sends all that it has. */
export interface ToOutput {
  /** Who receives it. */
  readonly output: Output;
}

/** Where a component sends metrics that it made of other signals. */
export interface ToMetricsOutput {
  /** Who receives them. */
  readonly output: Pick<Output, 'metrics'>;
}

/** What happens where a statement of OTTL fails. */
export type ErrorMode = 'ignore' | 'silent' | 'propagate';

/** TLS of a client. */
export interface OtelcolClientTls {
  /** Whether there is none. @default false */
  readonly insecure?: boolean;
  /** Whether any certificate will do. @default false */
  readonly insecure_skip_verify?: boolean;
  /** The file of the authority that is trusted. @default - those of the system */
  readonly ca_file?: Text;
  /** The file of the client's certificate. @default - none is shown */
  readonly cert_file?: Text;
  /** The file of the certificate's key. @default - none is shown */
  readonly key_file?: Text;
  /** The name that the server's certificate must have. @default - the server's address */
  readonly server_name?: Text;
}

/** TLS of a server. */
export interface OtelcolServerTls {
  /** The file of its certificate. @default - it has none */
  readonly cert_file?: Text;
  /** The file of the certificate's key. @default - it has none */
  readonly key_file?: Text;
  /** The file of the authority whose clients are let in. @default - all are */
  readonly client_ca_file?: Text;
  /** How often the files are read anew. 0 is never. @default '0s' */
  readonly reload_interval?: Time;
}

/** What others read of a component that takes signals. */
export const CONSUMES = { input: 'otelcol-consumer' } as const;

/** What others read of a component that knows who a request is from. */
export const AUTHENTICATES = { handler: 'otelcol-handler' } as const;
