import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';

/**
 * Druid finds its processes by discovery, not by Services: one that spreads over leaders and standbys would hand requests to the wrong one.
 * So there is a headless Service per role, for the DNS names of its pods, and one address for clients, the router's.
 */
export function services(scope: Construct, environment: ResolvedEnvironment, { role, port }: RolePlan): void {
  const identity = { environment, component: role.name };
  const ports = [{ name: 'http', port, targetPort: k8s.IntOrString.fromString('http') }];
  const selector = selectorOf(environment, role.name);
  new k8s.KubeService(scope, 'pods', {
    metadata: metadataOf(identity, namesOf(environment).headless(role.name)),
    // Leaders are elected and segments announced before a pod is ready, so its name has to exist before.
    spec: { clusterIp: 'None', publishNotReadyAddresses: true, selector, ports },
  });
  if (role.name !== 'router') return;
  new k8s.KubeService(scope, 'service', { metadata: metadataOf(identity), spec: { type: 'ClusterIP', selector, ports } });
}
