import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';

/** Nodes are drained one pod of a role at a time. With a single pod a budget would only block the drain. */
export function disruptionBudget(scope: Construct, environment: ResolvedEnvironment, { role, settings }: RolePlan): void {
  if (!('replicas' in settings) || settings.replicas < 2) return;
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata: metadataOf({ environment, component: role.name }),
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: selectorOf(environment, role.name) },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}
