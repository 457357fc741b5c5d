import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { selectorOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { metadataOf } from '../../kubernetes/metadata';
import { claimRetention, volumeClaim } from '../../kubernetes/volume-claim';
import type { RolePlan } from '../plan/role';
import { serverPod, type ServerFiles } from './server-pod';

/** A role as a Deployment if its pods are interchangeable, as a StatefulSet if they keep something. */
export function server(scope: Construct, environment: ResolvedEnvironment, plan: RolePlan, files: ServerFiles): void {
  const { role, settings } = plan;
  const component = role.name;
  const template = serverPod(environment, plan, files);
  const common = {
    replicas: 'replicas' in settings ? settings.replicas : 1,
    revisionHistoryLimit: 3,
    selector: { matchLabels: selectorOf(environment, component) },
    template,
  };
  const metadata = metadataOf({ environment, component });
  if ('volume' in settings) {
    new k8s.KubeStatefulSet(scope, 'workload', {
      metadata,
      spec: {
        ...common,
        serviceName: namesOf(environment).headless(component),
        podManagementPolicy: 'Parallel',
        updateStrategy: { type: 'RollingUpdate' },
        // A historical is ready before brokers have seen its segments; the next one waits until they have.
        minReadySeconds: 15,
        persistentVolumeClaimRetentionPolicy: claimRetention(settings.volume),
        volumeClaimTemplates: [volumeClaim('segment-cache', settings.volume)],
      },
    });
  } else {
    const rollingUpdate = { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) };
    new k8s.KubeDeployment(scope, 'workload', {
      metadata,
      spec: { ...common, progressDeadlineSeconds: role.start.toSeconds() + 60, strategy: { type: 'RollingUpdate', rollingUpdate } },
    });
  }
}
