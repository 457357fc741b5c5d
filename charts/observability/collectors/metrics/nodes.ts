import type { Block } from '../../alloy/component';
import { discovery } from '../../alloy/components/discovery';
import { keeping, WITHOUT_SUMS, type Kept } from './keep';
import { scraped, type Scraping } from './scraped';

/** The token with which Alloy asks, and who it is asked whether to believe. */
export const TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** The port of the kubelet. */
export const KUBELET_PORT = 10250;

const PATHS = {
  kubelet: '/metrics',
  resources: '/metrics/resource',
  cadvisor: '/metrics/cadvisor',
  probes: '/metrics/probes',
} as const satisfies Partial<Record<Kept, string>>;

/** What the kubelet of every node tells: of itself, of volumes, of containers. Its certificate is signed by nobody that is known everywhere. */
export function nodeMetrics(scraping: Scraping): readonly Block[] {
  const nodes = discovery.kubernetes('nodes', { role: 'node' });
  const targets = discovery.relabel('nodes', {
    targets: nodes.targets,
    rule: [
      { source_labels: ['__meta_kubernetes_node_name'], target_label: 'node' },
      { target_label: 'source', replacement: 'kubernetes' },
    ],
  });
  const paths = Object.entries(PATHS) as [keyof typeof PATHS, string][];
  return [
    nodes,
    targets,
    ...paths.flatMap(([of, metrics_path]) =>
      scraped(scraping, {
        name: of,
        job: `integrations/kubernetes/${of}`,
        targets: targets.output,
        scheme: 'https',
        metrics_path,
        bearer_token_file: TOKEN,
        tls_config: { insecure_skip_verify: true },
        rules: [keeping(of), ...(of === 'cadvisor' ? WITHOUT_SUMS : [])],
      }),
    ),
  ];
}
