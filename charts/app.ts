import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import type { Environment } from './config/environment';
import { dependenciesIn } from './dependencies';
import { dependency } from './dependencies/render';
import { DruidCluster } from './druid/cluster';
import { plan } from './druid/plan/plan';
import { developmentSecrets } from './platform/development-secrets';
import { namespace } from './platform/namespace';
import { quota } from './platform/quota';

/** Everything of one environment, as plain Kubernetes objects. */
export type Manifest = Readonly<{ apiVersion: string; kind: string; metadata: Readonly<{ name: string; [key: string]: unknown }> }>;

/**
 * Renders one environment: its namespace, its development secrets, what it stands on, and Druid.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export function manifestsOf(name: string, input: Environment): readonly Manifest[] {
  const { environment } = plan(name, input);
  const chart = new Chart(new App(), name, { disableResourceNameHashes: true });
  const platform = new Construct(chart, 'platform');
  namespace(platform, environment);
  quota(platform, environment);
  developmentSecrets(new Construct(platform, 'secrets'), environment);
  for (const value of dependenciesIn(environment)) dependency(new Construct(chart, value.component), environment, value);
  new DruidCluster(chart, 'druid', input);
  return chart.toJson() as Manifest[];
}
