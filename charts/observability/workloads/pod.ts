import { k8s } from 'cdk8s-plus-30';

import { namesOf } from '../../config/names';
import { formatSize } from '../../config/size';
import { restrictedContainer, restrictedPod } from '../../kubernetes/restricted';
import { fromField, value } from '../../kubernetes/variables';
import { labelsIn, selectorIn, type Collecting } from './identity';
import { nodesOf } from './nodes';
import type { Folder, Variable, Workload } from './workload';

/** The pod of a workload: as restricted as it can be. */
export function podOf(environment: Collecting, workload: Workload, files: string | undefined): k8s.PodTemplateSpec {
  const { name, application, grants, host } = workload;
  return {
    metadata: {
      labels: {
        ...labelsIn(environment, workload),
        ...(workload.collects === true ? { [namesOf(environment).collector]: 'true' } : {}),
      },
      annotations: { 'kubectl.kubernetes.io/default-container': application },
    },
    spec: {
      serviceAccountName: name,
      automountServiceAccountToken: grants.length > 0,
      enableServiceLinks: false,
      ...(host?.pid === true ? { hostPid: true } : {}),
      ...(host?.network === true ? { hostNetwork: true } : {}),
      securityContext: podSecurity(workload),
      ...(workload.kind === 'daemon-set' ? nodesOf(environment, workload) : apart(environment, workload)),
      containers: [container(workload, files)],
      volumes: [
        ...(files === undefined ? [] : [{ name: 'files', configMap: { name: files } }]),
        ...workload.folders.flatMap(({ of }, i) => volumeOf(of, i)),
      ],
    },
  };
}

function podSecurity({ user, host }: Workload) {
  const restricted = restrictedPod(user);
  if (user !== 0) return restricted;
  return host?.privileged === true
    ? { runAsUser: 0, runAsGroup: 0 }
    : { runAsUser: 0, runAsGroup: 0, seccompProfile: restricted.seccompProfile };
}

/** One that is privileged has all capabilities: what Kubernetes says of them would be no use. */
const PRIVILEGED = { privileged: true, readOnlyRootFilesystem: true };

function container({ application, image, ...workload }: Workload, files: string | undefined): k8s.Container {
  const memory = k8s.Quantity.fromString(formatSize(workload.memory));
  const { path, port } = workload.ready;
  return {
    name: application,
    image,
    imagePullPolicy: 'IfNotPresent',
    args: [...workload.args],
    env: workload.variables.map(variable),
    ports: workload.ports.map(({ name, port: containerPort }) => ({ name, containerPort })),
    resources: { requests: { cpu: k8s.Quantity.fromString(workload.cpu.toString()), memory }, limits: { memory } },
    securityContext: workload.host?.privileged === true ? PRIVILEGED : restrictedContainer,
    ...probes({ httpGet: { path, port: k8s.IntOrString.fromNumber(port) }, timeoutSeconds: 5 }),
    volumeMounts: [
      ...(files === undefined || workload.files === undefined ? [] : [{ name: 'files', mountPath: workload.files.folder, readOnly: true }]),
      ...workload.folders.map(mountOf),
    ],
  };
}

/** What is asked is the same: whether it has read its configuration. What it sends to may be away, and it is well all the same. */
function probes(probe: k8s.Probe): Pick<k8s.Container, 'startupProbe' | 'readinessProbe' | 'livenessProbe'> {
  return {
    startupProbe: { ...probe, periodSeconds: 5, failureThreshold: 60 },
    readinessProbe: { ...probe, periodSeconds: 10 },
    livenessProbe: { ...probe, periodSeconds: 30, failureThreshold: 6 },
  };
}

function variable(of: Variable): k8s.EnvVar {
  if ('value' in of) return value(of.name, of.value);
  if ('field' in of) return fromField(of.name, of.field);
  return { name: of.name, valueFrom: { secretKeyRef: { name: of.secret, key: of.key } } };
}

/** A volume of its own is called what its claim is; others by their place in the list. */
const nameOf = ({ type }: Folder['of'], index: number) => (type === 'claim' ? 'data' : `${type}-${index}`);

function volumeOf(of: Folder['of'], index: number): k8s.Volume[] {
  const name = nameOf(of, index);
  switch (of.type) {
    case 'claim':
      return [];
    case 'scratch':
      return [{ name, emptyDir: of.size === undefined ? {} : { sizeLimit: k8s.Quantity.fromString(formatSize(of.size)) } }];
    case 'host':
      return [{ name, hostPath: { path: of.path, ...(of.writable === true ? { type: 'DirectoryOrCreate' } : {}) } }];
  }
}

function mountOf({ path, of }: Folder, index: number): k8s.VolumeMount {
  const isReadOnly = of.type === 'host' && of.writable !== true;
  const follows = of.type === 'host' && of.follows === true;
  return {
    name: nameOf(of, index),
    mountPath: path,
    ...(isReadOnly ? { readOnly: true } : {}),
    ...(follows ? { mountPropagation: 'HostToContainer' } : {}),
  };
}

/** Several of one kind on one node, or in one zone, fall together. */
function apart(environment: Collecting, workload: Workload): Partial<k8s.PodSpec> {
  if (workload.replicas < 2) return {};
  const labelSelector = { matchLabels: selectorIn(environment, workload) };
  return {
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway', labelSelector },
    ],
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: { labelSelector, topologyKey: 'kubernetes.io/hostname' } },
        ],
      },
    },
  };
}
