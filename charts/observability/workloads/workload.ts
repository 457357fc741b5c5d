import type { Size } from 'cdk8s';

import type { Cpu } from '../../config/cpu';
import type { RoleName } from '../../config/groups';
import type { ResolvedVolume } from '../../config/schema/resolved';

/** What collects or exports: everything that tells one from another, and nothing that is Kubernetes' own. */
export interface Workload {
  /** What its namespaced objects are called. */
  readonly name: string;
  /** The software. */
  readonly application: 'alloy' | 'kube-state-metrics' | 'node-exporter' | 'opencost';
  /** How it runs: with a volume each, as one of many alike, or on every node. */
  readonly kind: 'stateful-set' | 'deployment' | 'daemon-set';
  /** How many there are, where that is not the number of nodes. */
  readonly replicas: number;
  /** Whether one has to be gone before the next comes. */
  readonly alone?: true;
  readonly image: string;
  /** The user that it runs as. */
  readonly user: number;
  readonly cpu: Cpu;
  readonly memory: Size;
  readonly args: readonly string[];
  readonly variables: readonly Variable[];
  readonly ports: readonly Port[];
  /** How to tell that it is ready: path and port. */
  readonly ready: { readonly path: string; readonly port: number };
  /** Files that it reads, in one folder. */
  readonly files?: { readonly folder: string; readonly content: Readonly<Record<string, string>> };
  readonly folders: readonly Folder[];
  /** What it may ask the API server for. Without any it has no token. */
  readonly grants: readonly Grant[];
  /** Whom it opens connections to. */
  readonly reaches: readonly Reach[];
  /** The Services that it has: one that is found by name, or one in which all replicas find each other. */
  readonly services: readonly ('door' | 'members')[];
  /** On which nodes it runs, where it runs on each: all, or those of some of Druid's roles. */
  readonly nodes?: 'all' | readonly RoleName[];
  /** What it is to the node beyond what a restricted pod is. Each has a reason in the list of exceptions. */
  readonly host?: HostAccess;
  /** Whether Druid's pods let it read their metrics. */
  readonly collects?: true;
}

/** A variable: a value, a field of the pod, or a key of a Secret. */
export type Variable =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly field: string }
  | { readonly name: string; readonly secret: string; readonly key: string };

/** A port, and who may open it. */
export interface Port {
  readonly name: string;
  readonly port: number;
  /** Pods of its own namespace, or Druid's. */
  readonly from: 'namespace' | 'druid';
}

/** A folder in the container. */
export interface Folder {
  readonly path: string;
  /** What is behind it: nothing that lasts, a volume, or a folder of the node. */
  readonly of: { readonly type: 'scratch'; readonly size?: Size } | ({ readonly type: 'claim' } & ResolvedVolume) | HostFolder;
}

/** A folder of the node. */
export interface HostFolder {
  readonly type: 'host';
  readonly path: string;
  /** Whether it may be written to. It is made where there is none. */
  readonly writable?: true;
  /** Whether what is mounted below it later is seen, too. */
  readonly follows?: true;
}

/** Rights in the whole cluster, or in one namespace. */
export interface Grant {
  readonly in: 'cluster' | { readonly namespace: string };
  readonly rules: readonly Right[];
}

/** What may be asked for. */
export interface Right {
  readonly group?: string;
  readonly resources?: readonly string[];
  readonly names?: readonly string[];
  readonly paths?: readonly string[];
  readonly verbs: readonly string[];
}

/** Somebody that connections are opened to. */
export type Reach =
  | { readonly to: 'dns' | 'kubernetes-api' | 'pod-identity' | 'anything' }
  | { readonly to: 'nodes' | 'druid' | 'namespace' | 'anywhere' | 'certificates'; readonly port: number };

/** What a pod is to its node beyond what a restricted one is. */
export interface HostAccess {
  readonly pid?: true;
  readonly network?: true;
  readonly privileged?: true;
}

/** To read something, once and as it changes. */
export const READ = ['get', 'list', 'watch'] as const;

/** The part of a namespace's or the cluster's API that is read. */
export const reads = (group: string, ...resources: readonly string[]): Right => ({ group, resources, verbs: READ });
