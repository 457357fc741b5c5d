import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import { podsOf } from '../../config/replicas';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';

/** Nodes are drained one pod of a set at a time. With a single pod a budget would only block the drain. */
export function disruptionBudget(scope: Construct, environment: ResolvedEnvironment, { group }: RolePlan): void {
  if (podsOf(group.settings).most < 2) return;
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata: metadataOf({ environment, component: group.component }),
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      selector: { matchLabels: selectorOf(environment, group.component) },
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    },
  });
}
