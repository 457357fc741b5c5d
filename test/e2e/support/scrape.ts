import { CREATED_KEPT, DRUID_PORT, TARGET_RULES } from '../../../charts/observability/targets';

/** What is scraped, and by which way. */
export interface Scraped {
  /** The namespace of Druid. */
  readonly namespace: string;
  /** Where `kubectl proxy` listens. */
  readonly proxy: string;
  /** The label `cluster`, which a collector puts on what it sends. */
  readonly cluster: string;
}

/** The configuration of a Prometheus that finds Druid's pods by the rules of the collectors, and reaches them through the API server. */
export function configurationOf({ namespace, proxy, cluster }: Scraped) {
  const ofPods = { role: 'pod', api_server: `http://${proxy}`, namespaces: { names: [namespace] } };
  const ofNodes = { role: 'node', api_server: `http://${proxy}` };
  return {
    global: { scrape_interval: '5s', evaluation_interval: '5s' },
    rule_files: ['rules.yaml'],
    scrape_configs: [
      {
        job_name: 'druid',
        kubernetes_sd_configs: [{ ...ofPods, selectors: [{ role: 'pod', label: 'app.kubernetes.io/part-of=druid' }] }],
        relabel_configs: [
          ...TARGET_RULES,
          ...through(
            proxy,
            ['__meta_kubernetes_namespace', '__meta_kubernetes_pod_name'],
            `/api/v1/namespaces/$1/pods/$2:${DRUID_PORT}/proxy/metrics`,
          ),
          constant('cluster', cluster),
        ],
        metric_relabel_configs: CREATED_KEPT,
      },
      {
        job_name: 'integrations/kubernetes/cadvisor',
        kubernetes_sd_configs: [ofNodes],
        relabel_configs: [
          ...through(proxy, ['__meta_kubernetes_node_name'], '/api/v1/nodes/$1/proxy/metrics/cadvisor'),
          constant('cluster', cluster),
        ],
        metric_relabel_configs: [{ source_labels: ['namespace'], regex: namespace, action: 'keep' }],
      },
    ],
  };
}

/** The API server passes on what is asked of a pod or a node. */
function through(proxy: string, source: readonly string[], path: string) {
  return [
    {
      source_labels: source,
      separator: ';',
      regex: source.map(() => '(.+)').join(';'),
      target_label: '__metrics_path__',
      replacement: path,
    },
    constant('__address__', proxy),
  ];
}

const constant = (target_label: string, replacement: string) => ({ target_label, replacement });
