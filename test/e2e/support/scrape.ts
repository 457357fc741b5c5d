import { CREATED_KEPT, TARGET_RULES } from '../../../charts/observability/targets';
import type { KubeObject } from '../../../smoke/support/kubectl';

/** What is scraped, and by which way. */
export interface Scraped {
  /** The namespace of Druid. */
  readonly namespace: string;
  /** Where `kubectl proxy` listens. */
  readonly proxy: string;
  /** The label `cluster`, which a collector puts on what it sends. */
  readonly cluster: string;
}

/** A group of targets, as Prometheus reads them from a file. */
export interface Targets {
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** The files of targets. */
export const PODS = 'pods.json';
export const NODES = 'nodes.json';

/** The configuration of a Prometheus that makes targets of pods by the rules of the collectors, and reaches them through the API server. */
export function configurationOf({ namespace, cluster }: Scraped) {
  const constant = { target_label: 'cluster', replacement: cluster };
  return {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: ['rules.yaml'],
    scrape_configs: [
      {
        job_name: 'druid',
        file_sd_configs: [{ files: [PODS], refresh_interval: '2s' }],
        relabel_configs: [...TARGET_RULES, constant],
        metric_relabel_configs: CREATED_KEPT,
      },
      {
        job_name: 'integrations/kubernetes/cadvisor',
        file_sd_configs: [{ files: [NODES], refresh_interval: '2s' }],
        relabel_configs: [constant],
        metric_relabel_configs: [{ source_labels: ['namespace'], regex: namespace, action: 'keep' }],
      },
    ],
  };
}

/**
 * Pods as the discovery of Prometheus tells of them: one for each port of a container. The discovery itself is not in every build of Prometheus, so
 * the test looks for pods by itself. The API server passes on what is asked of them.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#pod
 */
export function targetsOfPods(pods: readonly KubeObject[], { namespace, proxy }: Scraped): readonly Targets[] {
  return pods.flatMap(({ metadata, spec, status }) =>
    (spec.containers ?? []).flatMap(({ ports = [] }) =>
      ports.map(({ name = '', containerPort }) => ({
        targets: [proxy],
        labels: {
          __metrics_path__: `/api/v1/namespaces/${namespace}/pods/${metadata.name}:${containerPort}/proxy/metrics`,
          __meta_kubernetes_namespace: namespace,
          __meta_kubernetes_pod_name: metadata.name,
          __meta_kubernetes_pod_node_name: spec.nodeName ?? '',
          __meta_kubernetes_pod_phase: status.phase ?? '',
          __meta_kubernetes_pod_container_init: 'false',
          __meta_kubernetes_pod_container_port_name: name,
          ...Object.fromEntries(
            Object.entries(metadata.labels ?? {}).map(([key, value]) => [
              `__meta_kubernetes_pod_label_${key.replaceAll(/[^a-zA-Z0-9_]/g, '_')}`,
              value,
            ]),
          ),
        },
      })),
    ),
  );
}

/** The containers of nodes, as their kubelets tell of them. */
export function targetsOfNodes(nodes: readonly KubeObject[], { proxy }: Scraped): readonly Targets[] {
  return nodes.map(({ metadata: { name } }) => ({
    targets: [proxy],
    labels: { __metrics_path__: `/api/v1/nodes/${name}/proxy/metrics/cadvisor`, node: name },
  }));
}
