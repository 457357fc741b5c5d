import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { labelsOf, selectorOf } from '../config/labels';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { formatSize } from '../config/size';
import { metadataOf } from '../kubernetes/metadata';
import { restrictedContainer, restrictedPod } from '../kubernetes/restricted';
import { claimRetention, volumeClaim } from '../kubernetes/volume-claim';
import type { Dependency } from './dependency';

/** A dependency as a StatefulSet, and the Service at which Druid finds it. */
export function dependency(scope: Construct, environment: ResolvedEnvironment, value: Dependency): void {
  const { component, application, ports, replicas } = value;
  const volume = value.volume(environment);
  if (volume === undefined) return;
  const identity = { environment, component, application };
  const names = namesOf(environment);
  const selector = selectorOf(environment, component);
  const servicePorts = ports.slice(0, 1).map(([name, port]) => ({ name, port, targetPort: k8s.IntOrString.fromString(name) }));
  new k8s.KubeService(scope, 'pods', {
    metadata: metadataOf(identity, names.headless(component)),
    // Members that wait for each other have to find each other before they are ready.
    spec: { clusterIp: 'None', ...(replicas > 1 ? { publishNotReadyAddresses: true } : {}), selector, ports: servicePorts },
  });
  new k8s.KubeService(scope, 'service', { metadata: metadataOf(identity), spec: { type: 'ClusterIP', selector, ports: servicePorts } });
  new k8s.KubeStatefulSet(scope, 'workload', {
    metadata: metadataOf(identity),
    spec: {
      replicas,
      ...(replicas > 1 ? { podManagementPolicy: 'Parallel' } : {}),
      serviceName: names.headless(component),
      selector: { matchLabels: selector },
      persistentVolumeClaimRetentionPolicy: claimRetention(volume),
      volumeClaimTemplates: [volumeClaim(environment, 'data', volume)],
      template: {
        metadata: { labels: labelsOf(environment, application, component) },
        spec: { ...pod(environment, value), ...apart(environment, value) },
      },
    },
  });
  if (replicas < 2) return;
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata: metadataOf(identity),
    spec: { maxUnavailable: k8s.IntOrString.fromNumber(1), selector: { matchLabels: selector } },
  });
}

/** Members of an ensemble on one node fall together. */
function apart(environment: ResolvedEnvironment, { component, replicas }: Dependency): Partial<k8s.PodSpec> {
  if (replicas < 2) return {};
  const podAffinityTerm = { labelSelector: { matchLabels: selectorOf(environment, component) }, topologyKey: 'kubernetes.io/hostname' };
  return { affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm }] } } };
}

function pod(environment: ResolvedEnvironment, value: Dependency): k8s.PodSpec {
  const { application, image, user, ports, folders, probe } = value;
  const memory = k8s.Quantity.fromString(formatSize(value.memory));
  const scratch = folders.scratch.map((mountPath, index) => ({ name: `scratch-${index}`, mountPath }));
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: restrictedPod(user),
    terminationGracePeriodSeconds: 60,
    containers: [
      {
        name: application,
        image,
        imagePullPolicy: 'IfNotPresent',
        ...value.container(environment),
        ports: ports.map(([name, containerPort]) => ({ name, containerPort })),
        resources: { requests: { cpu: k8s.Quantity.fromString(value.cpu.toString()), memory }, limits: { memory } },
        securityContext: restrictedContainer,
        startupProbe: { ...probe, failureThreshold: 60 },
        readinessProbe: probe,
        livenessProbe: { ...probe, periodSeconds: 10, failureThreshold: 6 },
        volumeMounts: [...folders.data.map((mount) => ({ name: 'data', ...mount })), ...scratch],
      },
    ],
    volumes: scratch.map(({ name }) => ({ name, emptyDir: {} })),
  };
}
