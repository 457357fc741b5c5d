import type { Expression, Secret, Text } from '../expression';

/** A user and a password for HTTP. */
export interface BasicAuth {
  /** The user. */
  readonly username: Text;
  /** The password. */
  readonly password: Secret;
}

/** TLS of a client. */
export interface TlsConfig {
  /** The file of the authority that is trusted. @default - those of the system */
  readonly ca_file?: Text;
  /** The authority that is trusted, in PEM. @default - those of the system */
  readonly ca_pem?: Text;
  /** The file of the client's certificate. @default - none is shown */
  readonly cert_file?: Text;
  /** The file of the certificate's key. @default - none is shown */
  readonly key_file?: Text;
  /** The name that the server's certificate must have. @default - the server's address */
  readonly server_name?: Text;
  /** Whether any certificate will do. @default false */
  readonly insecure_skip_verify?: boolean;
}

/**
 * One rule that changes or drops labels.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.relabel/#rule
 */
export interface RelabelRule {
  /** What is done where the rule matches. @default 'replace' */
  readonly action?:
    | 'replace'
    | 'keep'
    | 'drop'
    | 'keepequal'
    | 'dropequal'
    | 'hashmod'
    | 'labelmap'
    | 'labeldrop'
    | 'labelkeep'
    | 'lowercase'
    | 'uppercase';
  /** The labels whose values, joined, are matched. @default - none */
  readonly source_labels?: readonly Text[];
  /** What stands between their values. @default ';' */
  readonly separator?: Text;
  /** What they must match as a whole, in RE2. @default '(.*)' */
  readonly regex?: Text;
  /** The label that is written. @default - none */
  readonly target_label?: Text;
  /** What is written: groups of the match as `$1`. @default '$1' */
  readonly replacement?: Text;
  /** By what a hash is divided, for `hashmod`. @default - there is none */
  readonly modulus?: number;
}

/** Whether the replicas of this Alloy share the work. */
export interface Clustering {
  /** Whether they do. */
  readonly enabled: boolean;
}

/** Objects of Kubernetes by their labels. */
export interface LabelSelector {
  /** Labels that an object must have. @default - any */
  readonly match_labels?: Expression<'map'>;
  /** More that must hold of its labels. @default - nothing more */
  readonly match_expression?: readonly LabelExpression[];
}

/** Something that must hold of a label. */
export interface LabelExpression {
  /** The label. */
  readonly key: Text;
  /** What must hold of it. */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** The values that `In` and `NotIn` ask for. @default - none */
  readonly values?: readonly Text[];
}

/** Where metrics are sent. */
export interface ToMetrics {
  /** Who receives them. */
  readonly forward_to: readonly Expression<'metrics-receiver'>[];
}

/** Where log lines are sent. */
export interface ToLogs {
  /** Who receives them. */
  readonly forward_to: readonly Expression<'logs-receiver'>[];
}

/** Where profiles are sent. */
export interface ToProfiles {
  /** Who receives them. */
  readonly forward_to: readonly Expression<'profiles-receiver'>[];
}

/** The rules of recording and alerting that are taken. */
export interface RuleSelector {
  /** Labels that an object must have. */
  readonly match_labels: Expression<'map'>;
  /** More that must hold of its labels. @default - nothing more */
  readonly match_expression?: readonly LabelExpression[];
}

/** What others read of a component that passes metrics on. */
export const RECEIVES_METRICS = { receiver: 'metrics-receiver' } as const;

/** What others read of a component that passes log lines on. */
export const RECEIVES_LOGS = { receiver: 'logs-receiver' } as const;

/** What others read of a component that finds targets. */
export const FINDS_TARGETS = { targets: 'targets' } as const;
