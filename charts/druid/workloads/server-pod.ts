import { k8s } from 'cdk8s-plus-30';

import { addressOfMetadataStore } from '../../config/addresses';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { restrictedContainer } from '../../kubernetes/restricted';
import type { RolePlan } from '../plan/role';
import { TASK_TEMPLATES } from '../properties/groups/overlord';
import { SEGMENT_CACHE } from '../roles/historical';
import { COMMON_FOLDER, FOLDERS } from './files';
import { podTemplate, type Files } from './pod';
import { probes } from './probes';

/** The ConfigMaps of a server; those that launch tasks have the pod template of tasks too. */
export interface ServerFiles extends Files {
  readonly taskTemplate: string | undefined;
}

/** The pod of a server: what every Druid pod has, started as its role, asked whether it lives, and given time to leave. */
export function serverPod(environment: ResolvedEnvironment, plan: RolePlan, files: ServerFiles): k8s.PodTemplateSpec {
  const { role, settings } = plan;
  const { metadata, spec } = podTemplate(environment, plan, files);
  const [container] = spec.containers;
  if (container === undefined) throw new Error('a pod has a container');
  const folder = FOLDERS[role.name];
  const templates = files.taskTemplate === undefined ? [] : [{ name: 'task-templates', configMap: { name: files.taskTemplate } }];
  return {
    metadata,
    spec: {
      ...spec,
      terminationGracePeriodSeconds: role.shutdown.propagation.toSeconds() + role.shutdown.requests.toSeconds() + MARGIN,
      ...(waitsForMetadataStore(environment, plan) ? { initContainers: [waitForMetadataStore(environment, container)] } : {}),
      containers: [
        {
          ...container,
          command: ['java'],
          args: [`@${folder}/jvm.config`, '-cp', `${COMMON_FOLDER}:${folder}:/opt/druid/lib/*`, MAIN, 'server', role.name],
          ...probes(role.start),
          volumeMounts: [
            ...(container.volumeMounts ?? []),
            ...templates.map(({ name }) => ({ name, mountPath: TASK_TEMPLATES, readOnly: true })),
            ...('volume' in settings ? [{ name: 'segment-cache', mountPath: SEGMENT_CACHE }] : []),
          ],
        },
      ],
      volumes: [...(spec.volumes ?? []), ...templates],
    },
  };
}

const MAIN = 'org.apache.druid.cli.Main';

/**
 * Seconds for the process to end after its port is closed. Then only discovery is left to stop, which waits up to ten seconds for each role
 * that it watches, until the API server has said something or the read times out. There is nothing left to lose, so it is not waited for.
 */
const MARGIN = 15;

function waitsForMetadataStore({ metadataStore }: ResolvedEnvironment, { role }: RolePlan): boolean {
  return metadataStore.type === 'in-cluster' && role.uses.includes('metadata-store');
}

/** Druid gives up on a database that is not there after less than a minute; one that is started with it may need longer. */
function waitForMetadataStore(environment: ResolvedEnvironment, { image }: k8s.Container): k8s.Container {
  const { host, port } = addressOfMetadataStore(environment);
  const little = { cpu: k8s.Quantity.fromString('10m'), memory: k8s.Quantity.fromString('32Mi') };
  return {
    name: 'wait-for-metadata-store',
    ...(image === undefined ? {} : { image }),
    imagePullPolicy: 'IfNotPresent',
    command: ['bash', '-c', `until (exec 3<>/dev/tcp/${host}/${port}) 2>/dev/null; do sleep 1; done`],
    resources: { requests: little, limits: { memory: little.memory } },
    securityContext: restrictedContainer,
  };
}
