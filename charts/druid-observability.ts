import { Construct } from 'constructs';

import type { Environment } from './config/environment';
import { plan } from './druid/plan/plan';
import { observability } from './observability/observability';

/**
 * What sees a Druid cluster: collectors of metrics, logs, traces and profiles, alerting rules, dashboards; as far as the environment asks for them.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export class DruidObservability extends Construct {
  constructor(scope: Construct, id: string, props: Environment) {
    super(scope, id);
    observability(this, plan(id, props).environment);
  }
}
