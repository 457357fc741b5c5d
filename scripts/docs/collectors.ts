import { prod } from '../../charts/config/environments/prod';
import { resolve } from '../../charts/config/resolve';
import { table } from '../../charts/delivery/table';
import { workloadsOf } from '../../charts/observability/collectors';
import { EXCEPTIONS } from '../../charts/observability/collectors/exceptions';
import type { Grant, Workload } from '../../charts/observability/workloads/workload';

const KIND = { 'stateful-set': 'StatefulSet', deployment: 'Deployment', 'daemon-set': 'DaemonSet' } as const;

/** What each is there for, in a few words. */
const PURPOSES: Readonly<Record<string, string>> = {
  'alloy-metrics': 'metrics of Druid, of its pods and of the cluster; replicas share the targets',
  'alloy-logs': 'logs of pods, and of nodes',
  'alloy-singleton': 'events of Kubernetes, rules for Mimir, metrics of CloudWatch',
  'alloy-receiver': 'traces and profiles that agents send',
  'alloy-profiles': 'profiles by looking into processes from outside',
  'kube-state-metrics': 'what Kubernetes knows of its objects',
  'node-exporter': 'what nodes know of themselves',
  opencost: 'what nodes and volumes cost',
};

/** The tables of collectors. */
export const collectorTables: Readonly<Record<string, () => string>> = {
  collectors: () =>
    table(
      ['what', 'for', 'as', 'rights, beside its own Secret'],
      everything().map((workload) => [`\`${workload.name}\``, purposeOf(workload), KIND[workload.kind], rightsOf(workload)]),
    ),
  exceptions: () =>
    table(
      ['what', 'is', 'as'],
      EXCEPTIONS.map(({ workload, what, reason }) => [`\`${workload}\``, what, reason]),
    ),
};

/** `prod`, with the profiler that it does without. */
function everything(): readonly Workload[] {
  const { environment } = resolve({ ...prod, observability: { ...prod.observability, profiles: { type: 'java' } } });
  if (environment === undefined) throw new Error('prod cannot be understood');
  return workloadsOf(environment);
}

function purposeOf({ name }: Workload): string {
  const purpose = PURPOSES[name];
  if (purpose === undefined) throw new Error(`nobody has said what '${name}' is for`);
  return purpose;
}

function rightsOf({ grants }: Workload): string {
  const all = grants.flatMap((grant) =>
    grant.rules
      .filter(({ names }) => names === undefined)
      .flatMap(({ resources, paths }) => [...(resources ?? []), ...(paths ?? [])].map((what) => `${what}${placeOf(grant)}`)),
  );
  return all.length === 0 ? 'none' : all.join(', ');
}

const placeOf = ({ in: place }: Grant) => (place === 'cluster' ? '' : ` in ${place.namespace}`);
