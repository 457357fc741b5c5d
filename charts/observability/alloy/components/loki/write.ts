import type { Bytes, Expression, Secret, Text, Time } from '../../expression';
import type { BasicAuth, RuleSelector, TlsConfig } from '../shared';

/**
 * Sends log lines away.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/
 */
export interface LokiWriteArgs {
  /** Where to: each gets all. @default [] */
  readonly endpoint?: readonly LokiEndpoint[];
  /** Labels that each line gets. @default - none */
  readonly external_labels?: Expression<'map'>;
}

/** One place that log lines are sent to. */
export interface LokiEndpoint {
  /** Its address, with the path. */
  readonly url: Text;
  /** What it is called in Alloy's own metrics. @default - a hash */
  readonly name?: Text;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** Who Alloy is, by a token. @default - nobody */
  readonly bearer_token?: Secret;
  /** TLS of the server. @default - that of the system */
  readonly tls_config?: TlsConfig;
  /** Headers of each request. @default - none */
  readonly headers?: Expression<'map'>;
  /** The tenant the lines belong to. @default - the one of the user */
  readonly tenant_id?: Text;
  /** How long lines wait for others. @default '1s' */
  readonly batch_wait?: Time;
  /** How much is sent at once. @default '1MiB' */
  readonly batch_size?: Bytes;
  /** How long a request may take. @default '10s' */
  readonly remote_timeout?: Time;
  /** How long the first retry waits. @default '500ms' */
  readonly min_backoff_period?: Time;
  /** How long later ones wait at most. @default '5m' */
  readonly max_backoff_period?: Time;
  /** How often it is tried again before lines are lost. @default 10 */
  readonly max_backoff_retries?: number;
  /** Whether what was refused as too much is sent again. @default true */
  readonly retry_on_http_429?: boolean;
}

/**
 * Objects of kind PrometheusRule, written to Loki.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.rules.kubernetes/
 */
export interface LokiRulesArgs {
  /** Loki. */
  readonly address: Text;
  /** The tenant they belong to. @default - the one of the user */
  readonly tenant_id?: Text;
  /** The beginning of the name that they get in Loki: each Alloy deletes rules of its own only. @default 'alloy' */
  readonly loki_namespace_prefix?: Text;
  /** What follows it. @default '-' */
  readonly loki_namespace_separator?: Text;
  /** Labels that each rule gets. @default - none */
  readonly external_labels?: Expression<'map'>;
  /** How often Loki's rules are compared. @default '30s' */
  readonly sync_interval?: Time;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** TLS of Loki. @default - that of the system */
  readonly tls_config?: TlsConfig;
  /** Which objects are taken. @default - all */
  readonly rule_selector?: RuleSelector;
  /** Of which namespaces they are taken. @default - all */
  readonly rule_namespace_selector?: RuleSelector;
}
