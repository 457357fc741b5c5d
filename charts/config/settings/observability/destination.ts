/** Where collectors send what they collect. */
export type Destination = GrafanaCloud | OwnEndpoints;

/**
 * A stack of Grafana Cloud. Hosts and user names are those that its pages show; the one key is in a Secret.
 *
 * @see https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/
 */
export interface GrafanaCloud {
  readonly type: 'grafana-cloud';
  /** The number of the stack: the user of Pyroscope. */
  readonly instanceId: string;
  /** The access policy's token, which may write metrics, logs, traces and profiles. */
  readonly key: SecretReference;
  /**
   * Prometheus, such as `https://prometheus-prod-01-eu-west-0.grafana.net`.
   *
   * @default - no metrics are sent
   */
  readonly prometheusHost?: string;
  /**
   * The user of Prometheus: a number.
   *
   * @default - there is none, and no metrics are sent
   */
  readonly prometheusUsername?: string;
  /**
   * Loki, such as `https://logs-prod-012.grafana.net`.
   *
   * @default - no logs are sent
   */
  readonly lokiHost?: string;
  /**
   * The user of Loki: a number.
   *
   * @default - there is none, and no logs are sent
   */
  readonly lokiUsername?: string;
  /**
   * Tempo, such as `https://tempo-prod-10-prod-eu-west-2.grafana.net`, with or without `/tempo` or `:443`: traces go to port 443 of it by gRPC.
   *
   * @default - no traces are sent
   */
  readonly tempoHost?: string;
  /**
   * The user of Tempo: a number.
   *
   * @default - there is none, and no traces are sent
   */
  readonly tempoUsername?: string;
  /**
   * Pyroscope, such as `https://profiles-prod-002.grafana.net`.
   *
   * @default - no profiles are sent
   */
  readonly pyroscopeHost?: string;
}

/** Servers of your own, or of anybody. */
export interface OwnEndpoints {
  readonly type: 'endpoints';
  /**
   * What takes Prometheus' remote write, such as `http://mimir.telemetry:9009/api/v1/push`.
   *
   * @default - no metrics are sent
   */
  readonly prometheus?: Endpoint;
  /**
   * What takes Loki's pushes, such as `http://loki.telemetry:3100/loki/api/v1/push`.
   *
   * @default - no logs are sent
   */
  readonly loki?: Endpoint;
  /**
   * What takes OTLP by gRPC, such as `http://tempo.telemetry:4317`; with `https`, over TLS.
   *
   * @default - no traces are sent
   */
  readonly tempo?: Endpoint;
  /**
   * What takes Pyroscope's pushes, such as `http://pyroscope.telemetry:4040`.
   *
   * @default - no profiles are sent
   */
  readonly pyroscope?: Endpoint;
  /**
   * What keeps alerting rules as Mimir does: the address before `/prometheus`, such as `http://mimir.telemetry:9009`.
   *
   * @default - rules are not synced
   */
  readonly ruler?: Endpoint;
}

/** One server. */
export interface Endpoint {
  /** Its address. The port is that of its pods, where it is in the cluster and its Service has another: policies are about pods. */
  readonly url: string;
  /**
   * The user, where it asks for one.
   *
   * @default - none
   */
  readonly username?: string;
  /**
   * The password of `username`; without one, a bearer token.
   *
   * @default - none
   */
  readonly password?: SecretReference;
  /**
   * The tenant, sent as `X-Scope-OrgID`.
   *
   * @default - none
   */
  readonly tenant?: string;
}

/** One key of a Secret in the namespace of the collectors. Its value is not known here, and never in a manifest. */
export interface SecretReference {
  /** The Secret's name. */
  readonly name: string;
  /**
   * The key in it.
   *
   * @default 'key'
   */
  readonly key?: string;
  /**
   * The ARN of a secret of AWS Secrets Manager, a JSON object that has that key too, encrypted with the environment's own key or with AWS'. Where
   * `secrets` are of type `external-secrets`, the Secret is made of it.
   *
   * @default - somebody else keeps the Secret
   */
  readonly arn?: string;
}
