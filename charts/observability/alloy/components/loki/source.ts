import type { Expression, Targets, Text, Time } from '../../expression';
import type { Clustering, RelabelRule, ToLogs } from '../shared';

/**
 * Follows files on the node.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.file/
 */
export interface SourceFileArgs extends ToLogs {
  /** The files, as `__path__` of each target. */
  readonly targets: Targets;
  /** Whether a file that was never seen is read from its end. @default false */
  readonly tail_from_end?: boolean;
  /** Looks for files whose names match `__path__`. @default - it is one file */
  readonly file_match?: SourceFileMatch;
}

/** How files are looked for. */
export interface SourceFileMatch {
  /** Whether they are. @default false */
  readonly enabled?: boolean;
  /** How often. @default '10s' */
  readonly sync_period?: Time;
  /** How old a file may be. @default '0s' */
  readonly ignore_older_than?: Time;
}

/**
 * Follows containers over the API of Kubernetes.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes/
 */
export interface SourceKubernetesArgs extends ToLogs {
  /** The containers. */
  readonly targets: Targets;
  /** Whether replicas of Alloy share them. @default - each follows all */
  readonly clustering?: Clustering;
}

/**
 * The events of Kubernetes as log lines.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes_events/
 */
export interface SourceEventsArgs extends ToLogs {
  /** The label `job`. @default 'loki.source.kubernetes_events' */
  readonly job_name?: Text;
  /** How a line is written. @default 'logfmt' */
  readonly log_format?: 'logfmt' | 'json';
  /** The namespaces they are of. @default - all */
  readonly namespaces?: readonly Text[];
  /** Whether replicas of Alloy share them. @default - each follows all */
  readonly clustering?: Clustering;
}

/**
 * The journal of the node.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.journal/
 */
export interface SourceJournalArgs extends ToLogs {
  /** Whether a line holds all fields, as JSON. @default false */
  readonly format_as_json?: boolean;
  /** Labels that each line gets. @default - none */
  readonly labels?: Expression<'map'>;
  /** Fields that an entry must have, such as `_SYSTEMD_UNIT=kubelet.service`. @default - any */
  readonly matches?: Text;
  /** How old an entry may be that is read first. @default '7h' */
  readonly max_age?: Time;
  /** The folder of the journal. @default - that of the system */
  readonly path?: Text;
  /** How fields become labels. @default - they do not */
  readonly relabel_rules?: Expression<'relabel-rules'>;
}

/**
 * Changes the labels of log lines, or drops them.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/loki/loki.relabel/
 */
export interface LokiRelabelArgs extends ToLogs {
  /** What is done to each line, one rule after the other. @default [] */
  readonly rule?: readonly RelabelRule[];
  /** How many sets of labels are remembered. @default 10000 */
  readonly max_cache_size?: number;
}
