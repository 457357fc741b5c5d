import { Construct } from 'constructs';

import type { Environment } from './config/environment';
import { plan } from './druid/plan/plan';
import { platform } from './platform/platform';

/**
 * What is around a Druid cluster in its Kubernetes: namespaces and their rules, nodes, volumes, secrets, certificates, the ways in, and the
 * controllers that all of it needs.
 *
 * @throws ConfigurationError with every fault of the environment
 */
export class DruidPlatform extends Construct {
  constructor(scope: Construct, id: string, props: Environment) {
    super(scope, id);
    platform(this, plan(id, props).environment);
  }
}
