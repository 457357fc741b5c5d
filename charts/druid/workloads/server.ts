import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import { claimRetention, volumeClaim } from '../../kubernetes/volume-claim';
import type { RolePlan } from '../plan/role';
import { patch } from './additions';
import { serverPod, type ServerFiles } from './server-pod';
import { storageOf } from './storage';

/** A set of servers as a Deployment if its pods are interchangeable, as a StatefulSet if they keep something. */
export function server(scope: Construct, environment: ResolvedEnvironment, plan: RolePlan, files: ServerFiles): void {
  const { role, group } = plan;
  const { component, settings } = group;
  const common = {
    ...replicasOf(settings),
    revisionHistoryLimit: 3,
    selector: { matchLabels: selectorOf(environment, component) },
    template: serverPod(environment, plan, files),
  };
  const metadata = metadataOf({ environment, component });
  const workload: ApiObject =
    role.state === 'stateful'
      ? new k8s.KubeStatefulSet(scope, 'workload', {
          metadata,
          spec: {
            ...common,
            serviceName: namesOf(environment).headless(component),
            podManagementPolicy: 'Parallel',
            updateStrategy: { type: 'RollingUpdate' },
            // A historical is ready before brokers have seen its segments; the next one waits until they have.
            minReadySeconds: 15,
            ...claims(environment, plan),
          },
        })
      : new k8s.KubeDeployment(scope, 'workload', {
          metadata,
          spec: {
            ...common,
            progressDeadlineSeconds: role.start(group).toSeconds() + 60,
            strategy: {
              type: 'RollingUpdate',
              rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
            },
          },
        });
  patch(workload, group);
}

/** Where an autoscaler decides, no number is given, or every sync would take its decision back. */
function replicasOf(settings: RolePlan['group']['settings']): { replicas?: number } {
  if ('autoscaling' in settings && settings.autoscaling !== undefined) return {};
  return { replicas: ('replicas' in settings ? settings.replicas : undefined) ?? 1 };
}

function claims(environment: ResolvedEnvironment, { group }: RolePlan): Partial<k8s.StatefulSetSpec> {
  const kept = storageOf(group);
  if (kept?.storage.type !== 'claim') return {};
  return {
    persistentVolumeClaimRetentionPolicy: claimRetention(kept.storage),
    volumeClaimTemplates: [volumeClaim(environment, kept.name, kept.storage)],
  };
}
