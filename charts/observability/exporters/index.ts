import type { Collecting } from '../workloads/identity';
import type { Workload } from '../workloads/workload';
import { kubeStateMetrics } from './kube-state-metrics';
import { nodeExporter } from './node-exporter';
import { openCost } from './opencost';

/** What exports metrics in an environment for its collectors to read. */
export function exportersOf(environment: Collecting): readonly Workload[] {
  const { metrics } = environment.observability.collectors;
  const costs = metrics?.openCost === true ? openCost(environment) : undefined;
  return [...(metrics?.kubernetes === true ? [kubeStateMetrics, nodeExporter] : []), ...(costs === undefined ? [] : [costs])];
}
