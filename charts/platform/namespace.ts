import type { Construct } from 'constructs';

import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { chartsOf } from '../config/platform/wanted';
import { namespaceOf } from '../kubernetes/namespace';

/** Druid's own namespace. It admits restricted pods only, whoever makes them. */
export function namespace(scope: Construct, environment: ResolvedEnvironment): void {
  const { aws } = environment;
  // A pod counts as ready once the load balancer has found it so: no rollout is faster than it.
  const gate = aws?.edge?.door.type === 'ingress' ? { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' } : {};
  const advised = chartsOf(environment).includes('goldilocks') ? { 'goldilocks.fairwinds.com/enabled': 'true' } : {};
  namespaceOf(scope, 'namespace', {
    name: environment.namespace,
    labels: { ...labelsOf(environment, 'druid', 'cluster'), ...gate, ...advised },
    admits: 'restricted',
  });
}
