import type { k8s } from 'cdk8s-plus-30';

import { namesOf } from '../../config/names';
import { selectorOf } from '../../config/labels';
import { askingFor, purposeFor } from '../../config/nodes/node-sets';
import { podsOf } from '../../config/replicas';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { RolePlan } from '../plan/role';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';

/** Where the pods of a set go: on nodes of their class, apart from each other as far as there is more than one, and where an operator wants them. */
export function placement(environment: ResolvedEnvironment, plan: RolePlan): Partial<k8s.PodSpec> {
  const { role, group } = plan;
  const { placement: wanted } = environment.druid;
  const { nodeSelector, tolerations } = group.settings.pod;
  const zone = 'zone' in group.settings ? group.settings.zone : undefined;
  const own = askingFor(environment, purposeFor(environment, group));
  const nodes = { ...own.nodeSelector, ...nodeSelector, ...(zone === undefined ? {} : { [ZONE]: zone }) };
  const tolerated = [...own.tolerations, ...tolerations];
  const isApart = role.state !== 'ephemeral' && podsOf(group.settings).most > 1;
  return {
    ...(Object.keys(nodes).length === 0 ? {} : { nodeSelector: nodes }),
    ...(tolerated.length === 0 ? {} : { tolerations: tolerated.map(toleration) }),
    ...(wanted.priorities === undefined ? {} : { priorityClassName: priorityClassOf(environment, role.state === 'ephemeral') }),
    ...(isApart ? apart(environment, group.component, wanted, zone === undefined) : {}),
  };
}

/** The name of the PriorityClass of servers, or of tasks. It is no object of the namespace, so the namespace is part of it. */
export function priorityClassOf(environment: ResolvedEnvironment, ofTasks: boolean): string {
  return `${environment.namespace}-${namesOf(environment).component(ofTasks ? 'tasks' : 'servers')}`;
}

function apart(
  environment: ResolvedEnvironment,
  component: string,
  { zones, hosts }: ResolvedEnvironment['druid']['placement'],
  overZones: boolean,
): Partial<k8s.PodSpec> {
  const labelSelector = { matchLabels: selectorOf(environment, component) };
  const term = { labelSelector, topologyKey: HOST };
  const whenUnsatisfiable = zones === 'require' ? 'DoNotSchedule' : 'ScheduleAnyway';
  return {
    ...(overZones ? { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: ZONE, whenUnsatisfiable, labelSelector }] } : {}),
    affinity: {
      podAntiAffinity:
        hosts === 'require'
          ? { requiredDuringSchedulingIgnoredDuringExecution: [term] }
          : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] },
    },
  };
}

function toleration({ key, value, effect }: ResolvedPodToleration): k8s.Toleration {
  return {
    ...(key === undefined ? {} : { key }),
    operator: value === undefined ? 'Exists' : 'Equal',
    ...(value === undefined ? {} : { value }),
    ...(effect === undefined ? {} : { effect }),
  };
}

type ResolvedPodToleration = RolePlan['group']['settings']['pod']['tolerations'][number];
