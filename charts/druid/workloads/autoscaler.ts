import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { ScaledObject } from '../../../imports/keda.sh';
import { metadataOf } from '../../kubernetes/metadata';
import type { RolePlan } from '../plan/role';

/** Who decides how many pods a set has, where somebody does. Fewer come slowly: a pod that has just left may be wanted again. */
export function autoscaler(scope: Construct, environment: ResolvedEnvironment, { role, group }: RolePlan): void {
  const { settings, component } = group;
  const scaling = 'autoscaling' in settings ? settings.autoscaling : undefined;
  if (scaling === undefined) return;
  const metadata = metadataOf({ environment, component });
  const kind = role.state === 'stateful' ? 'StatefulSet' : 'Deployment';
  const scaleTargetRef = { apiVersion: 'apps/v1', kind, name: metadata.name };
  const behavior = { scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] } };
  if (scaling.type === 'cpu') {
    new k8s.KubeHorizontalPodAutoscalerV2(scope, 'autoscaler', {
      metadata,
      spec: {
        scaleTargetRef,
        minReplicas: scaling.min,
        maxReplicas: scaling.max,
        behavior,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: scaling.utilization } } },
        ],
      },
    });
    return;
  }
  new ScaledObject(scope, 'autoscaler', {
    metadata,
    spec: {
      scaleTargetRef,
      minReplicaCount: scaling.min,
      maxReplicaCount: scaling.max,
      advanced: { horizontalPodAutoscalerConfig: { behavior } },
      triggers: [
        {
          type: 'prometheus',
          metadata: { serverAddress: scaling.server, query: scaling.query, threshold: `${scaling.threshold}` },
        },
      ],
    },
  });
}
