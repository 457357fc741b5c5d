import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import type { Environment } from './config/environment';
import { dependenciesIn } from './dependencies';
import { dependency } from './dependencies/render';
import { DruidCluster } from './druid/cluster';
import { DruidObservability } from './druid-observability';
import { DruidPlatform } from './druid-platform';
import { plan } from './druid/plan/plan';

/** Everything of one environment, as plain Kubernetes objects. */
export type Manifest = Readonly<{ apiVersion: string; kind: string; metadata: Readonly<{ name: string; [key: string]: unknown }> }>;

/**
 * Renders one environment: what is around it, what it stands on, and Druid.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export function manifestsOf(name: string, input: Environment): readonly Manifest[] {
  const { environment } = plan(name, input);
  const chart = new Chart(new App(), name, { disableResourceNameHashes: true });
  new DruidPlatform(chart, 'platform', input);
  for (const value of dependenciesIn(environment)) dependency(new Construct(chart, value.component), environment, value);
  new DruidCluster(chart, 'druid', input);
  new DruidObservability(chart, 'observability', input);
  return chart.toJson() as Manifest[];
}
