import { k8s } from 'cdk8s-plus-30';

import { labelsOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import { METRICS_PORT } from '../../config/ports';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { formatSize } from '../../config/size';
import { restrictedContainer, restrictedPod } from '../../kubernetes/restricted';
import type { RolePlan } from '../plan/role';
import { variablesOf } from './variables';
import { COMMON_FOLDER, FOLDERS } from './files';

/** The ConfigMaps of a pod. */
export interface Files {
  readonly common: string;
  readonly own: string;
}

/** The user that Druid's image runs as. */
const DRUID = 1000;

/** What every Druid pod has, whatever runs it. */
export function podTemplate(
  environment: ResolvedEnvironment,
  plan: RolePlan,
  files: Files,
): { metadata: k8s.ObjectMeta; spec: k8s.PodSpec } {
  const { role, settings } = plan;
  return {
    metadata: {
      labels: { ...labelsOf(environment, 'druid', role.name), 'app.kubernetes.io/version': environment.druid.version },
      // Druid announces itself by patching its pod, and a patch needs annotations that exist.
      annotations: { 'kubectl.kubernetes.io/default-container': containerName(plan) },
    },
    spec: {
      serviceAccountName: namesOf(environment).component(role.name),
      enableServiceLinks: false,
      securityContext: restrictedPod(DRUID),
      containers: [container(environment, plan)],
      volumes: [
        { name: 'common', configMap: { name: files.common } },
        { name: 'own', configMap: { name: files.own } },
        { name: 'tmp', emptyDir: { sizeLimit: k8s.Quantity.fromString('256Mi') } },
        { name: 'var', emptyDir: 'disk' in settings ? { sizeLimit: k8s.Quantity.fromString(formatSize(settings.disk)) } : {} },
      ],
    },
  };
}

/** The overlord looks for the log of a task in a container of this name. */
const containerName = ({ role }: RolePlan) => (role.state === 'ephemeral' ? 'main' : 'druid');

function container(environment: ResolvedEnvironment, plan: RolePlan): k8s.Container {
  const { druid } = environment;
  return {
    name: containerName(plan),
    image: `${druid.image}:${druid.version}`,
    imagePullPolicy: 'IfNotPresent',
    env: variablesOf(environment, plan.role),
    ports: [
      { name: 'http', containerPort: plan.port },
      { name: 'metrics', containerPort: METRICS_PORT },
    ],
    resources: resources(plan),
    securityContext: restrictedContainer,
    volumeMounts: [
      { name: 'common', mountPath: COMMON_FOLDER, readOnly: true },
      { name: 'own', mountPath: FOLDERS[plan.role.name], readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'var', mountPath: '/opt/druid/var' },
    ],
  };
}

function resources({ settings }: RolePlan): k8s.ResourceRequirements {
  const memory = k8s.Quantity.fromString(formatSize(settings.memory));
  const disk = 'disk' in settings ? { 'ephemeral-storage': k8s.Quantity.fromString(formatSize(settings.disk)) } : {};
  const cpuLimit = settings.cpuLimit === undefined ? {} : { cpu: k8s.Quantity.fromString(settings.cpuLimit.toString()) };
  return { requests: { cpu: k8s.Quantity.fromString(settings.cpu.toString()), memory, ...disk }, limits: { memory, ...cpuLimit, ...disk } };
}
