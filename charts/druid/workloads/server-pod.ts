import { k8s } from 'cdk8s-plus-30';

import { addressesOfZooKeeper, addressOfMetadataStore } from '../../config/addresses';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { restrictedContainer } from '../../kubernetes/restricted';
import type { RolePlan } from '../plan/role';
import { TASK_TEMPLATES } from '../properties/groups/overlord';
import { drain } from './drain';
import { COMMON_FOLDER, FOLDERS } from '../properties/folders';
import { druidPod, type Files } from './pod';
import { probes } from './probes';
import { startedAs } from './start';

/** The ConfigMaps of a server; those that launch tasks have the pod templates of tasks too. */
export interface ServerFiles extends Files {
  readonly taskTemplates: string | undefined;
}

/** The pod of a server: what every Druid pod has, started as its role, asked whether it lives, and given time to leave. */
export function serverPod(environment: ResolvedEnvironment, plan: RolePlan, files: ServerFiles): k8s.PodTemplateSpec {
  const { role, group } = plan;
  const { metadata, spec, container } = druidPod(environment, plan, files);
  const folder = FOLDERS[role.name];
  const [, name = ''] = role.service.split('/');
  const templates = files.taskTemplates === undefined ? [] : [{ name: 'task-templates', configMap: { name: files.taskTemplates } }];
  const first = waitFor(environment, plan);
  return {
    metadata,
    spec: {
      ...spec,
      terminationGracePeriodSeconds: graceOf(plan),
      ...(first.length === 0 ? {} : { initContainers: [...(spec.initContainers ?? []), waiting(container, first)] }),
      containers: [
        {
          ...container,
          ...startedAs(environment, plan, 'java', [
            `@${folder}/jvm.config`,
            '-cp',
            `${COMMON_FOLDER}:${folder}:/opt/druid/lib/*`,
            'org.apache.druid.cli.Main',
            'server',
            name,
          ]),
          ...probes(environment, group.component, role.start(group)),
          ...drain(environment, plan),
          volumeMounts: [
            ...(container.volumeMounts ?? []),
            ...templates.map((volume) => ({ name: volume.name, mountPath: TASK_TEMPLATES, readOnly: true })),
          ],
        },
      ],
      volumes: [...(spec.volumes ?? []), ...templates],
    },
  };
}

/**
 * Seconds for the process to end after its port is closed. Then only discovery is left to stop, which waits up to ten seconds for each role
 * that it watches, until the API server has said something or the read times out. There is nothing left to lose, so it is not waited for.
 */
const MARGIN = 15;

function graceOf({ role, group }: RolePlan): number {
  const drained = 'drain' in group.settings ? group.settings.drain.toSeconds() : 0;
  return drained + role.shutdown.propagation.toSeconds() + role.shutdown.requests.toSeconds() + MARGIN;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** What is started together with Druid and that Druid gives up on when it is not there within a minute. */
function waitFor(environment: ResolvedEnvironment, { role }: RolePlan): readonly Address[] {
  const { metadataStore, druid } = environment;
  const waitsForStore = metadataStore.type === 'in-cluster' && role.uses.includes('metadata-store');
  const waitsForEnsemble = druid.discovery.type === 'zookeeper' && druid.discovery.ensemble.type === 'in-cluster';
  return [
    ...(waitsForStore ? [addressOfMetadataStore(environment)] : []),
    ...(waitsForEnsemble ? addressesOfZooKeeper(environment).slice(0, 1) : []),
  ];
}

function waiting({ image }: k8s.Container, addresses: readonly Address[]): k8s.Container {
  const little = { cpu: k8s.Quantity.fromString('10m'), memory: k8s.Quantity.fromString('32Mi') };
  const waits = addresses.map(({ host, port }) => `until (exec 3<>/dev/tcp/${host}/${port}) 2>/dev/null; do sleep 1; done`);
  return {
    name: 'wait-for-dependencies',
    ...(image === undefined ? {} : { image }),
    imagePullPolicy: 'IfNotPresent',
    command: ['bash', '-c', waits.join('\n')],
    resources: { requests: little, limits: { memory: little.memory } },
    securityContext: restrictedContainer,
  };
}
