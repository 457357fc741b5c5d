import type { Duration, Size } from 'cdk8s';

import type { Cpu } from '../../cpu';
import type { Destination } from './destination';
import type { ReceiverCollector } from './receiver';

/**
 * Grafana Alloy, in up to five roles, each with a service account that may do what the role needs and no more.
 *
 * @see https://grafana.com/docs/alloy/latest/
 */
export interface CollectorSettings {
  /** Where they send what they collect. */
  readonly destination: Destination;
  /**
   * Their namespace. It is made for them, and nothing else in it can talk to anything.
   *
   * @default 'monitoring'
   */
  readonly namespace?: string;
  /**
   * What the cluster is called in the label `cluster` of all that they send.
   *
   * @default - the name of the EKS cluster that is made for the environment, or else `{id}-{release}-druid`
   */
  readonly cluster?: string;
  /**
   * The image of Alloy, with tag or digest.
   *
   * @default - the one of `versions.json`
   */
  readonly image?: string;
  /**
   * Metrics of Druid, of its pods and of the cluster around it.
   *
   * @default - no metrics are collected
   */
  readonly metrics?: MetricsCollector;
  /**
   * Logs of Druid's pods, and of the nodes.
   *
   * @default - no logs are collected
   */
  readonly logs?: LogsCollector;
  /**
   * What there may be only one of: events of Kubernetes, alerting rules for Mimir, metrics of CloudWatch.
   *
   * @default - nothing of it is collected
   */
  readonly singleton?: SingletonCollector;
  /**
   * What is sent by others: traces by OTLP, profiles by Pyroscope's agents.
   *
   * @default - nothing is received
   */
  readonly receiver?: ReceiverCollector;
  /**
   * Profiles by a collector on each node, for `profiles` of type `java` or `ebpf`.
   *
   * @default - the defaults of each of its settings, where profiles are of such a type; else there is none
   */
  readonly profiles?: CollectorSize;
}

/** What a pod of a collector requests. */
export interface CollectorSize {
  /**
   * Processors that it requests.
   *
   * @default - 250m for metrics and the receiver, 100m for the others
   */
  readonly cpu?: Cpu;
  /**
   * Memory that it requests and may use at the most.
   *
   * @default - 1 GiB for metrics, 512 MiB for the receiver and profiles, 256 MiB for the others
   */
  readonly memory?: Size;
}

/** Collects metrics: several share the targets among them. */
export interface MetricsCollector extends CollectorSize {
  /**
   * How many there are.
   *
   * @default 2
   */
  readonly replicas?: number;
  /**
   * How often everything is asked.
   *
   * @default - every minute
   */
  readonly interval?: Duration;
  /**
   * The volume of what could not be sent yet.
   *
   * @default - 10 GiB
   */
  readonly storage?: Size;
  /**
   * The StorageClass of it.
   *
   * @default - that of the environment's other volumes
   */
  readonly storageClass?: string;
  /**
   * Nodes, pods and containers: kubelet, cAdvisor, kube-state-metrics and node-exporter, under the names that Grafana's pages for Kubernetes look
   * for. The latter two are installed.
   *
   * @default true
   */
  readonly kubernetes?: boolean;
  /**
   * The control plane of EKS: API server, scheduler, controller manager.
   *
   * @default false
   * @see https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html
   */
  readonly controlPlane?: boolean;
  /**
   * What PodMonitors and ServiceMonitors of the whole cluster name.
   *
   * @default false
   */
  readonly monitors?: boolean;
  /**
   * OpenCost, which tells what nodes and volumes cost. It asks Prometheus: where, the address tells that metrics are written to, if it ends in
   * `/api/v1/write` or `/api/v1/push`.
   *
   * @default false
   * @see https://opencost.io/docs/
   */
  readonly openCost?: boolean;
}

/** Collects logs. */
export interface LogsCollector extends CollectorSize {
  /**
   * Where they are read: the files on each node, by a pod on each that runs as root; or the API of Kubernetes, by two pods that need no rights on
   * any node, which the API server has to bear.
   *
   * @default 'files'
   */
  readonly from?: 'files' | 'api';
  /**
   * The journal of the nodes: kubelet and containerd. Only from files.
   *
   * @default false
   */
  readonly journal?: boolean;
  /**
   * Namespaces besides Druid's whose pods are read.
   *
   * @default []
   */
  readonly namespaces?: readonly string[];
}

/** Collects what there may be only one of. */
export interface SingletonCollector extends CollectorSize {
  /**
   * Events of Kubernetes.
   *
   * @default true
   */
  readonly events?: boolean;
  /**
   * Sends the alerting rules of the cluster to Mimir, where they are evaluated.
   *
   * @default - whether there are alerts as PrometheusRules, and the destination keeps rules
   */
  readonly rules?: boolean;
  /**
   * Metrics of the environment's own database, stream and buckets from CloudWatch.
   *
   * @default - whether `aws.controllers.alloy` is set, and there is anything to ask about and somewhere to send it
   */
  readonly cloudWatch?: boolean;
}
