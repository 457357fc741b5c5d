import { profilerOf } from '../../config/observability/collected';
import { destinationsOf, portOfUrl } from '../../config/observability/destinations';
import { groupsOf, type RoleName } from '../../config/groups';
import type { Block } from '../alloy/component';
import { discovery } from '../alloy/components/discovery';
import { pyroscope } from '../alloy/components/pyroscope';
import type { RelabelRule } from '../alloy/components/shared';
import { env, text } from '../alloy/functions';
import type { Expression } from '../alloy/expression';
import { DRUID_CONTAINERS } from '../logs';
import type { Collecting } from '../workloads/identity';
import { reads } from '../workloads/workload';
import type { Collector } from './collector';
import { sendersOf } from './senders';

const POD = '__meta_kubernetes_pod';

/** Profiles Druid's processes from their nodes. */
export function profiles(environment: Collecting): Collector | undefined {
  const size = profilerOf(environment);
  const { profiles: settings } = environment.observability;
  const sender = sendersOf(environment).profiles?.receiver;
  const { pyroscope: server } = destinationsOf(environment);
  if (size === undefined || settings === undefined || settings.type === 'agent' || sender === undefined || server === undefined)
    return undefined;
  const all = [...new Set(groupsOf(environment).map(({ role }) => role))];
  const roles = all.filter((role) => settings.roles === undefined || settings.roles.includes(role));
  return {
    role: 'profiles',
    kind: 'daemon-set',
    replicas: 1,
    nodes: roles,
    user: 0,
    host: { pid: true, privileged: true },
    size,
    components: settings.type === 'java' ? byJava(environment, roles, sender) : byKernel(environment, roles, sender),
    grants: [{ in: { namespace: environment.namespace }, rules: [reads('', 'pods')] }],
    reaches: [{ to: 'anywhere', port: portOfUrl(server.url) }],
  };
}

function podsOf({ namespace }: Collecting) {
  return discovery.kubernetes('pods', {
    role: 'pod',
    namespaces: { names: [namespace] },
    selectors: [{ role: 'pod', label: 'app.kubernetes.io/name=druid', field: text`spec.nodeName=${env('NODE_NAME')}` }],
  });
}

/** Druid's own containers in pods of some roles, and what their profiles are called. */
function rulesOf(environment: Collecting, roles: readonly RoleName[]): readonly RelabelRule[] {
  const components = groupsOf(environment).flatMap(({ role, component }) => (roles.includes(role) ? [component] : []));
  const component = `${POD}_label_app_kubernetes_io_component`;
  return [
    {
      source_labels: [component, `${POD}_container_name`],
      regex: `(${components.join('|')});(${DRUID_CONTAINERS.join('|')})`,
      action: 'keep',
    },
    { source_labels: [component], target_label: 'service_name', replacement: 'druid/$1' },
    { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
    { source_labels: [`${POD}_name`], target_label: 'pod' },
    { source_labels: [`${POD}_node_name`], target_label: 'node' },
  ];
}

/** In a container there is a shell, too, perhaps: only what is Java is attached to. */
function byJava(environment: Collecting, roles: readonly RoleName[], sender: Expression<'profiles-receiver'>): readonly Block[] {
  const pods = podsOf(environment);
  const processes = discovery.process('java', { join: pods.targets, refresh_interval: '30s' });
  const targets = discovery.relabel('java', {
    targets: processes.targets,
    rule: [{ source_labels: ['__meta_process_exe'], regex: '.*/java', action: 'keep' }, ...rulesOf(environment, roles)],
  });
  return [pods, processes, targets, pyroscope.java('druid', { targets: targets.output, forward_to: [sender] })];
}

function byKernel(environment: Collecting, roles: readonly RoleName[], sender: Expression<'profiles-receiver'>): readonly Block[] {
  const pods = podsOf(environment);
  const targets = discovery.relabel('druid', { targets: pods.targets, rule: rulesOf(environment, roles) });
  return [pods, targets, pyroscope.ebpf('druid', { targets: targets.output, forward_to: [sender] })];
}
