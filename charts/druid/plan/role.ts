import type { Group, RoleName } from '../../config/groups';
import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { agentsOf, pathOfAgent } from '../../config/observability/agents';
import { brokerServiceOf } from '../names';
import { deepStorageAccess } from '../properties/groups/deep-storage';
import { monitoring } from '../properties/groups/emitter';
import { metadataStore } from '../properties/groups/metadata-store';
import { node } from '../properties/groups/node';
import { shutdown } from '../properties/groups/shutdown';
import { askedByAddress, tls } from '../properties/groups/tls';
import { jvmOptions } from '../properties/jvm';
import { join, type Properties } from '../properties/property';
import { roleOf } from '../roles';
import { portOf } from '../roles/peers';
import type { Role } from '../roles/role';
import { sizeRole, type Sizing } from '../sizing/sizing';
import { connectionsOfBroker, incomingConnectionsOf } from './connections';

/** One set of pods of one environment: decided and computed, not yet described to Kubernetes. */
export interface RolePlan {
  readonly role: Role;
  readonly group: Group;
  readonly sizing: Sizing;
  readonly port: number;
  /** The properties that are its own, as computed. */
  readonly computed: Properties;
  /** `runtime.properties`: what is computed, and what the operator says. */
  readonly properties: Properties;
  /** The options of its JVM. */
  readonly jvm: readonly string[];
}

/** Computes the sizes and properties of one set of pods. */
export function planRole(environment: ResolvedEnvironment, group: Group): RolePlan {
  const role = roleOf(environment, group);
  const { settings, component } = group;
  const agents = agentsOf(environment, role.name);
  const sizing = sizeRole({ ...settings, agents: agents.length }, role.shape);
  const port = portOf(environment, group);
  const isTask = role.state === 'ephemeral';
  const asksTasks = environment.druid.ingestion.type === 'jobs' && (isTask || role.does.includes('launch-tasks'));
  const computed = join(
    node(environment, { service: serviceOf(role, group), port, component, stateful: role.state === 'stateful' }),
    monitoring(role.name, ...(role.does.includes('lead-overlords') ? (['overlord'] as const) : [])),
    tls(environment, asksTasks),
    isTask ? {} : shutdown(role.shutdown),
    isTask || isDoor(environment, group) ? askedByAddress(environment) : {},
    role.uses.includes('metadata-store') ? metadataStore(environment) : {},
    role.uses.includes('deep-storage') ? deepStorageAccess(environment) : {},
    role.properties({
      environment,
      group,
      sizing,
      brokerConnections: connectionsOfBroker(settings),
      incomingConnections: incomingConnectionsOf(environment),
    }),
  );
  return {
    role,
    group,
    sizing,
    port,
    computed,
    properties: { ...computed, ...forAll(environment, computed), ...settings.properties, ...settings.unsafeProperties },
    jvm: jvmOptions(sizing, lineOf(environment.druid.version), [...optionsFor(environment, role.name), ...settings.jvmOptions]),
  };
}

/** What the JVM has to know of who looks into it. A profiler from outside sees more of a method with the last two. */
function optionsFor(environment: ResolvedEnvironment, role: RoleName): readonly string[] {
  const agents = agentsOf(environment, role).map((agent) => `-javaagent:${pathOfAgent(agent)}`);
  const { profiles } = environment.observability;
  const isProfiled = profiles !== undefined && profiles.type !== 'ebpf' && (profiles.roles?.includes(role) ?? true);
  return isProfiled ? [...agents, '-XX:+UnlockDiagnosticVMOptions', '-XX:+DebugNonSafepoints'] : agents;
}

/** A load balancer asks by address whether a pod is well, and cannot be told another name. */
function isDoor({ aws }: ResolvedEnvironment, { role }: Group): boolean {
  return role === 'router' && aws?.edge !== undefined;
}

/** A property that is given for all of Druid takes effect here too, where the role computes it: its own file is the one that counts. */
function forAll({ druid }: ResolvedEnvironment, computed: Properties): Properties {
  const given = Object.entries({ ...druid.properties, ...druid.unsafeProperties });
  return Object.fromEntries(given.filter(([key]) => key in computed));
}

function serviceOf(role: Role, group: Group): string {
  return group.role === 'broker' ? brokerServiceOf(group.name) : role.service;
}
