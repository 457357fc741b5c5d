import { component, takes } from '../component';
import type { Expression, Secret, Text, Time } from '../expression';
import type { BasicAuth, RuleSelector, TlsConfig } from './shared';

/**
 * Objects of kind PrometheusRule, written to Mimir.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/mimir/mimir.rules.kubernetes/
 */
export interface MimirRulesArgs {
  /** Mimir. */
  readonly address: Text;
  /** The tenant they belong to. @default - the one of the user */
  readonly tenant_id?: Text;
  /** The beginning of the name that they get in Mimir: each Alloy deletes rules of its own only. @default 'alloy' */
  readonly mimir_namespace_prefix?: Text;
  /** What follows it. @default '/' */
  readonly mimir_namespace_separator?: Text;
  /** The path of Mimir's API of rules. @default '/prometheus' */
  readonly prometheus_http_prefix?: Text;
  /** Labels that each rule gets. @default - none */
  readonly external_labels?: Expression<'map'>;
  /** How often Mimir's rules are compared. @default '5m' */
  readonly sync_interval?: Time;
  /** Who Alloy is. @default - nobody */
  readonly basic_auth?: BasicAuth;
  /** Who Alloy is, by a token. @default - nobody */
  readonly bearer_token?: Secret;
  /** TLS of Mimir. @default - that of the system */
  readonly tls_config?: TlsConfig;
  /** Which objects are taken. @default - all */
  readonly rule_selector?: RuleSelector;
  /** Of which namespaces they are taken. @default - all */
  readonly rule_namespace_selector?: RuleSelector;
  /** What is added to each query. @default - nothing */
  readonly extra_query_matchers?: MimirMatchers;
}

/** Conditions on series that are added to each query of the rules. */
export interface MimirMatchers {
  /** The conditions. @default [] */
  readonly matcher?: readonly MimirMatcher[];
}

/** One condition on series. */
export interface MimirMatcher {
  /** The label. */
  readonly name: Text;
  /** How its value is compared. */
  readonly match_type: '=' | '!=' | '=~' | '!~';
  /** With what. @default - `value_from_label` */
  readonly value?: Text;
  /** The label of the object that holds it. @default - `value` */
  readonly value_from_label?: Text;
}

/** What writes to Mimir. */
export const mimir = {
  rules: { kubernetes: component('mimir.rules.kubernetes', takes<MimirRulesArgs>) },
} as const;
