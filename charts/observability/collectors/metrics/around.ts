import type { Block } from '../../alloy/component';
import { discovery } from '../../alloy/components/discovery';
import { prometheus } from '../../alloy/components/prometheus';
import { map } from '../../alloy/functions';
import { CERT_MANAGER } from '../../workloads/network';
import { keeping } from './keep';
import { TOKEN } from './nodes';
import { scraped, type Scraping } from './scraped';

/** The port of cert-manager's metrics. */
export const CERT_MANAGER_PORT = 9402;

/** How long certificates are valid, by cert-manager. */
export function certificateMetrics(scraping: Scraping): readonly Block[] {
  const { namespace, label } = CERT_MANAGER;
  const pods = discovery.kubernetes('cert_manager', {
    role: 'pod',
    namespaces: { names: [namespace] },
    selectors: Object.entries(label).map(([key, value]) => ({ role: 'pod', label: `${key}=${value}` })),
  });
  const targets = discovery.relabel('cert_manager', {
    targets: pods.targets,
    rule: [
      { source_labels: ['__meta_kubernetes_pod_container_port_number'], regex: String(CERT_MANAGER_PORT), action: 'keep' },
      { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'instance' },
    ],
  });
  const of = { name: 'cert_manager', job: 'integrations/cert-manager', rules: [keeping('cert-manager')] };
  return [pods, targets, ...scraped(scraping, { ...of, targets: targets.output })];
}

/** The control plane of EKS: the API server shows its own metrics, and passes on those of the others. */
const CONTROL_PLANE = {
  kube_apiserver: { job: 'integrations/kubernetes/kube-apiserver', path: '/metrics' },
  kube_scheduler: { job: 'kube-scheduler', path: '/apis/metrics.eks.amazonaws.com/v1/ksh/container/metrics' },
  kube_controller_manager: { job: 'kube-controller-manager', path: '/apis/metrics.eks.amazonaws.com/v1/kcm/container/metrics' },
} as const;

/** The control plane of EKS. @see https://docs.aws.amazon.com/eks/latest/userguide/view-raw-metrics.html */
export function controlPlaneMetrics(scraping: Scraping): readonly Block[] {
  return Object.entries(CONTROL_PLANE).flatMap(([name, { job, path }]) =>
    scraped(scraping, {
      name,
      job,
      targets: [map({ __address__: 'kubernetes.default.svc:443' })],
      scheme: 'https',
      metrics_path: path,
      bearer_token_file: TOKEN,
      tls_config: { ca_file: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt' },
      rules: [keeping('control-plane')],
    }),
  );
}

/** What PodMonitors and ServiceMonitors name, in all namespaces. */
export function monitoredMetrics({ receiver, every }: Scraping): readonly Block[] {
  const { clustering, scrape_interval, scrape_timeout } = every;
  const args = {
    forward_to: [receiver],
    ...(clustering === undefined ? {} : { clustering }),
    scrape: {
      ...(scrape_interval === undefined ? {} : { default_scrape_interval: scrape_interval }),
      ...(scrape_timeout === undefined ? {} : { default_scrape_timeout: scrape_timeout }),
    },
  };
  return [
    prometheus.operator.podmonitors('all', args),
    prometheus.operator.servicemonitors('all', { ...args, kubernetes_role: 'endpointslice' }),
  ];
}
