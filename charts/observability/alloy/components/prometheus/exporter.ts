import type { Expression, Text, Time } from '../../expression';
import type { Labelled } from '../../labelled';

/**
 * Alloy's own metrics: there is nothing to say.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.self/
 */
export type SelfArgs = Readonly<Record<string, never>>;

/**
 * Metrics of AWS.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.cloudwatch/
 */
export interface CloudwatchArgs {
  /** The region in which roles are taken on. */
  readonly sts_region: Text;
  /** Whether endpoints that comply with FIPS are avoided. @default true */
  readonly fips_disabled?: boolean;
  /** Whether labels are written in snake case. @default false */
  readonly labels_snake_case?: boolean;
  /** Resources that are found by their tags. @default [] */
  readonly discovery?: readonly CloudwatchDiscovery[];
  /** Resources that are named, each with `labelled()`. @default [] */
  readonly static?: readonly Labelled<CloudwatchStatic>[];
  /** Reads AWS at times of its own, and not for each scrape. @default - for each scrape */
  readonly decoupled_scraping?: DecoupledScraping;
}

/** What is read of AWS, however it is found. */
export interface CloudwatchJob {
  /** The regions it is in. */
  readonly regions: readonly Text[];
  /** The metrics. */
  readonly metric: readonly CloudwatchMetric[];
  /** Roles in whose name it is read, such as of other accounts. @default - Alloy's own */
  readonly role?: readonly CloudwatchRole[];
  /** Labels that each metric gets. @default - none */
  readonly custom_tags?: Expression<'map'>;
  /** Whether a gap is a zero. @default true */
  readonly nil_to_zero?: boolean;
}

/** Resources of one service that are found by their tags. */
export interface CloudwatchDiscovery extends CloudwatchJob {
  /** The service, such as `AWS/RDS`. */
  readonly type: Text;
  /** Tags that a resource must have, with patterns of their values. @default - any */
  readonly search_tags?: Expression<'map'>;
  /** The dimensions that a metric has: exactly these. @default - any */
  readonly dimension_name_requirements?: readonly Text[];
  /** How long a period is, where a metric does not say. @default '5m' */
  readonly period?: Time;
  /** How long ago the newest value may be. @default '0s' */
  readonly delay?: Time;
  /** Whether only what had values in the last three hours is read. @default false */
  readonly recently_active_only?: boolean;
}

/** One resource that is named. */
export interface CloudwatchStatic extends CloudwatchJob {
  /** The service, such as `AWS/Kafka`. */
  readonly namespace: Text;
  /** What tells it from others, such as its name. */
  readonly dimensions: Expression<'map'>;
}

/** One metric of AWS. */
export interface CloudwatchMetric {
  /** Its name. */
  readonly name: Text;
  /** How values of a period become one. */
  readonly statistics: readonly Text[];
  /** How long a period is. @default - that of the resources */
  readonly period?: Time;
  /** How far back values are asked for. @default - that of the resources */
  readonly length?: Time;
  /** Whether a gap is a zero. @default - that of the resources */
  readonly nil_to_zero?: boolean;
}

/** A role of IAM. */
export interface CloudwatchRole {
  /** The role. */
  readonly role_arn: Text;
  /** What the role asks for besides. @default - nothing */
  readonly external_id?: Text;
}

/** When AWS is read. */
export interface DecoupledScraping {
  /** Whether it is read at times of its own. @default false */
  readonly enabled?: boolean;
  /** How often. @default '5m' */
  readonly scrape_interval?: Time;
}

/**
 * Metrics that are sent as StatsD.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.exporter.statsd/
 */
export interface StatsdArgs {
  /** Where datagrams arrive; nowhere if empty. @default ':9125' */
  readonly listen_udp?: Text;
  /** Where connections arrive; nowhere if empty. @default ':9125' */
  readonly listen_tcp?: Text;
  /** Whether tags of DogStatsD become labels. @default true */
  readonly parse_dogstatsd_tags?: boolean;
  /** The file that says how names become labels. @default - none */
  readonly mapping_config_path?: Text;
}
