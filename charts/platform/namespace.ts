import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';

/**
 * Druid's own namespace. It admits restricted pods only, whoever makes them.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function namespace(scope: Construct, environment: ResolvedEnvironment): void {
  const modes = ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']);
  new k8s.KubeNamespace(scope, 'namespace', {
    metadata: {
      name: environment.namespace,
      labels: { ...labelsOf(environment, 'druid', 'cluster'), ...(Object.fromEntries(modes) as Record<string, string>) },
    },
  });
}
