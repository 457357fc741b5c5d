import { namesOf } from '../../../config/names';
import type { Block } from '../../alloy/component';
import { discovery } from '../../alloy/components/discovery';
import type { RelabelRule } from '../../alloy/components/shared';
import type { Collecting } from '../../workloads/identity';
import { keeping } from './keep';
import { scraped, type Scraping } from './scraped';

const POD = '__meta_kubernetes_pod';

/** The one port of an application that has metrics. */
const portOf = (application: string, port: string): RelabelRule => ({
  source_labels: [`${POD}_label_app_kubernetes_io_name`, `${POD}_container_port_name`],
  regex: `${application};${port}`,
  action: 'keep',
});

const named = (label: string, source: string): RelabelRule => ({ source_labels: [source], target_label: label });

/** What tells a pod of a collector. */
const BY_POD: readonly RelabelRule[] = [
  named('namespace', '__meta_kubernetes_namespace'),
  named('pod', `${POD}_name`),
  named('instance', `${POD}_name`),
];

/** What is installed beside the collectors, and the collectors themselves. */
export function ownMetrics(environment: Collecting, scraping: Scraping): readonly Block[] {
  const { metrics, namespace } = environment.observability.collectors;
  const pods = discovery.kubernetes('own', {
    role: 'pod',
    namespaces: { names: [namespace] },
    selectors: [{ role: 'pod', label: `app.kubernetes.io/instance=${namesOf(environment).cluster}` }],
  });
  const found = (name: string, rule: readonly RelabelRule[]) => discovery.relabel(name, { targets: pods.targets, rule });
  const alloys = found('alloy', [portOf('alloy', 'http'), ...BY_POD]);
  const blocks: Block[] = [
    pods,
    alloys,
    ...scraped(scraping, { name: 'alloy', job: 'integrations/alloy', targets: alloys.output, rules: [keeping('alloy')] }),
  ];
  if (metrics?.kubernetes === true) {
    // What it tells is of other pods: labels of its own would be in the way of theirs.
    const states = found('kube_state_metrics', [portOf('kube-state-metrics', 'http'), named('instance', `${POD}_name`)]);
    const nodes = found('node_exporter', [
      portOf('node-exporter', 'http'),
      named('instance', `${POD}_node_name`),
      named('node', `${POD}_node_name`),
    ]);
    const of = { job: 'integrations/kubernetes/kube-state-metrics', rules: [keeping('kube-state-metrics')] };
    blocks.push(
      states,
      ...scraped(scraping, { name: 'kube_state_metrics', ...of, targets: states.output }),
      nodes,
      ...scraped(scraping, {
        name: 'node_exporter',
        job: 'integrations/node_exporter',
        targets: nodes.output,
        rules: [keeping('node-exporter')],
      }),
    );
  }
  if (metrics?.openCost === true) {
    const costs = found('opencost', [portOf('opencost', 'http'), named('instance', `${POD}_name`)]);
    const of = { job: 'integrations/opencost', honor_labels: true, rules: [keeping('opencost')] };
    blocks.push(costs, ...scraped(scraping, { name: 'opencost', ...of, targets: costs.output }));
  }
  return blocks;
}
