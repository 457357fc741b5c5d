import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { nameByContent } from '../../kubernetes/hash';
import { claimRetention, volumeClaim } from '../../kubernetes/volume-claim';
import { metadataIn, selectorIn, serviceNameOf, type Collecting } from './identity';
import { permissions } from './permissions';
import { podOf } from './pod';
import type { Workload } from './workload';

/** A workload as objects: identity and rights, files, Services, pods, and a budget where there are several. */
export function workload(scope: Construct, environment: Collecting, value: Workload): void {
  permissions(scope, environment, value);
  const template = podOf(environment, value, files(scope, environment, value));
  services(scope, environment, value);
  const metadata = metadataIn(environment, value);
  const selector = { matchLabels: selectorIn(environment, value) };
  switch (value.kind) {
    case 'deployment':
      new k8s.KubeDeployment(scope, 'workload', {
        metadata,
        spec: { replicas: value.replicas, ...(value.alone === true ? { strategy: { type: 'Recreate' } } : {}), selector, template },
      });
      break;
    case 'daemon-set':
      new k8s.KubeDaemonSet(scope, 'workload', {
        metadata,
        spec: { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: TENTH } }, selector, template },
      });
      break;
    case 'stateful-set':
      new k8s.KubeStatefulSet(scope, 'workload', {
        metadata,
        spec: {
          replicas: value.replicas,
          podManagementPolicy: 'Parallel',
          serviceName: serviceNameOf(value.name, 'members'),
          selector,
          ...claims(environment, value),
          template,
        },
      });
  }
  if (value.kind === 'daemon-set' || value.replicas < 2) return;
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata,
    spec: { maxUnavailable: k8s.IntOrString.fromNumber(1), selector, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  });
}

/** On large clusters one node after the other would take hours. */
const TENTH = k8s.IntOrString.fromString('10%');

function files(scope: Construct, environment: Collecting, value: Workload): string | undefined {
  if (value.files === undefined) return undefined;
  const data = { ...value.files.content };
  const metadata = metadataIn(environment, value, nameByContent(value.name, data));
  new k8s.KubeConfigMap(scope, 'files', { metadata, immutable: true, data });
  return metadata.name;
}

function services(scope: Construct, environment: Collecting, value: Workload): void {
  for (const of of value.services) {
    const ports = value.ports.map(({ name, port }) => ({ name, port, targetPort: k8s.IntOrString.fromString(name) }));
    new k8s.KubeService(scope, of, {
      metadata: metadataIn(environment, value, serviceNameOf(value.name, of)),
      spec: {
        ...(of === 'door' ? { type: 'ClusterIP' } : { clusterIp: 'None', publishNotReadyAddresses: true }),
        selector: selectorIn(environment, value),
        // Members find each other at the first port, whatever else they have.
        ports: of === 'door' ? ports.slice(value.application === 'alloy' ? 1 : 0) : ports.slice(0, 1),
      },
    });
  }
}

function claims(environment: Collecting, { folders }: Workload) {
  const [claim] = folders.flatMap(({ of }) => (of.type === 'claim' ? [of] : []));
  return claim === undefined
    ? {}
    : { persistentVolumeClaimRetentionPolicy: claimRetention(claim), volumeClaimTemplates: [volumeClaim(environment, 'data', claim)] };
}
