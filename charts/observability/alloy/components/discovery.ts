import { component, takes } from '../component';
import type { Targets, Text, Time } from '../expression';
import { FINDS_TARGETS, type RelabelRule } from './shared';

/** A kind of object of Kubernetes that targets are made of. */
export type KubernetesRole = 'node' | 'pod' | 'service' | 'endpoints' | 'endpointslice' | 'ingress';

/**
 * Targets from the API of Kubernetes.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.kubernetes/
 */
export interface DiscoveryKubernetesArgs {
  /** What targets are made of. */
  readonly role: KubernetesRole;
  /** Where they are looked for. @default - in all namespaces */
  readonly namespaces?: DiscoveryNamespaces;
  /** Which of them are asked for: fewer objects are then sent to Alloy. @default - all */
  readonly selectors?: readonly DiscoverySelector[];
  /** What is known of a target besides. @default - nothing */
  readonly attach_metadata?: AttachedMetadata;
}

/** The namespaces that targets are in. */
export interface DiscoveryNamespaces {
  /** Their names. @default - all */
  readonly names?: readonly Text[];
  /** Whether Alloy's own is among them. @default false */
  readonly own_namespace?: boolean;
}

/** Objects by their labels or fields. */
export interface DiscoverySelector {
  /** What kind of object is meant: others are not selected. */
  readonly role: KubernetesRole;
  /** A selector of labels, such as `app=druid`. @default - any */
  readonly label?: Text;
  /** A selector of fields, such as `spec.nodeName=a`. @default - any */
  readonly field?: Text;
}

/** Labels of what a target belongs to. */
export interface AttachedMetadata {
  /** Whether it has those of its node. @default false */
  readonly node?: boolean;
  /** Whether it has those of its namespace. @default false */
  readonly namespace?: boolean;
}

/**
 * Targets whose labels are changed, or that are dropped.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.relabel/
 */
export interface DiscoveryRelabelArgs {
  /** The targets as they were found. */
  readonly targets: Targets;
  /** What is done to each, one rule after the other. @default [] */
  readonly rule?: readonly RelabelRule[];
}

/**
 * Processes on the node.
 *
 * @see https://grafana.com/docs/alloy/latest/reference/components/discovery/discovery.process/
 */
export interface DiscoveryProcessArgs {
  /** Targets whose labels a process gets, by the id of its container. @default - none */
  readonly join?: Targets;
  /** How often processes are looked for. @default '60s' */
  readonly refresh_interval?: Time;
  /** What is asked about each. @default - all but its cgroup */
  readonly discover_config?: DiscoverConfig;
}

/** What is asked about a process. */
export interface DiscoverConfig {
  /** Its program. @default true */
  readonly exe?: boolean;
  /** Its folder. @default true */
  readonly cwd?: boolean;
  /** Its arguments. @default true */
  readonly commandline?: boolean;
  /** Its user's name. @default true */
  readonly username?: boolean;
  /** Its user. @default true */
  readonly uid?: boolean;
  /** Its cgroup. @default false */
  readonly cgroup_path?: boolean;
  /** Its container. @default true */
  readonly container_id?: boolean;
}

/** What finds targets. */
export const discovery = {
  kubernetes: component('discovery.kubernetes', takes<DiscoveryKubernetesArgs>, FINDS_TARGETS),
  process: component('discovery.process', takes<DiscoveryProcessArgs>, FINDS_TARGETS),
  relabel: component('discovery.relabel', takes<DiscoveryRelabelArgs>, { output: 'targets', rules: 'relabel-rules' }),
} as const;
