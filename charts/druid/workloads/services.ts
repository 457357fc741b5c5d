import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';

/**
 * Druid finds its processes by discovery, not by Services: one that spreads over leaders and standbys would hand requests to the wrong one.
 * So there is a headless Service per set of pods, for their DNS names, and one address for clients, the router's.
 */
export function services(scope: Construct, environment: ResolvedEnvironment, { group, port }: RolePlan): void {
  const { component, role } = group;
  const identity = { environment, component };
  const ports = [{ name: environment.druid.tls === undefined ? 'http' : 'https', port, targetPort: k8s.IntOrString.fromString('http') }];
  const selector = selectorOf(environment, component);
  new k8s.KubeService(scope, 'pods', {
    metadata: metadataOf(identity, namesOf(environment).headless(component)),
    // Leaders are elected and segments announced before a pod is ready, so its name has to exist before.
    spec: { clusterIp: 'None', publishNotReadyAddresses: true, selector, ports },
  });
  if (role !== 'router') return;
  new k8s.KubeService(scope, 'service', { metadata: metadataOf(identity), spec: { type: 'ClusterIP', selector, ports } });
}
