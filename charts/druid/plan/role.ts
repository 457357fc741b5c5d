import type { Fault } from '../../config/fault';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { deepStorageAccess } from '../properties/groups/deep-storage';
import { metadataStore } from '../properties/groups/metadata-store';
import { node } from '../properties/groups/node';
import { shutdown } from '../properties/groups/shutdown';
import { propertyFaults } from '../properties/operator';
import { join, type Properties } from '../properties/property';
import { portOf } from '../roles/peers';
import type { Role, RoleContext } from '../roles/role';
import { sizingFaults, volumeFaults } from '../sizing/faults';
import { sizeRole, type Sizing } from '../sizing/sizing';
import { connectionsOf } from '../sizing/threads';

/** One role of one environment: decided and computed, not yet described to Kubernetes. */
export interface RolePlan {
  readonly role: Role;
  readonly settings: RoleContext['settings'];
  readonly sizing: Sizing;
  readonly port: number;
  /** The properties that are its own, as computed. */
  readonly computed: Properties;
  /** `runtime.properties`: what is computed, and what the operator says. */
  readonly properties: Properties;
}

/** Computes the sizes and properties of one role. */
export function planRole(environment: ResolvedEnvironment, role: Role): RolePlan {
  const settings = settingsOf(environment, role);
  const sizing = sizeRole(settings, role.shape);
  const port = portOf(environment, role.name);
  const computed = join(
    node({ service: role.service, port }),
    role.state === 'ephemeral' ? {} : shutdown(role.shutdown),
    role.uses.includes('metadata-store') ? metadataStore(environment) : {},
    role.uses.includes('deep-storage') ? deepStorageAccess(environment) : {},
    role.properties({ environment, settings, sizing, ...connections(environment) }),
  );
  // A property that is given for all of Druid takes effect here too, where the role computes it: its own file is the one that counts.
  const given = Object.entries(environment.druid.properties).filter(([key]) => key in computed);
  return { role, settings, sizing, port, computed, properties: { ...computed, ...Object.fromEntries(given), ...settings.properties } };
}

/** What does not fit or is not known in one role, beside the properties that all roles have. */
export function* roleFaults({ role, settings, computed }: RolePlan, common: Properties): Generator<Fault> {
  const path = role.name === 'task' ? 'druid.tasks' : `druid.roles.${role.name}`;
  yield* sizingFaults(path, settings, role.shape);
  if ('volume' in settings) yield* volumeFaults(`${path}.volume`, settings.volume.size);
  yield* propertyFaults(`${path}.properties`, settings.properties, { ...common, ...computed });
}

function connections({ druid }: ResolvedEnvironment): Pick<RoleContext, 'brokerConnections' | 'incomingConnections'> {
  const { replicas, cpu, cpuLimit } = druid.roles.broker;
  const brokerConnections = connectionsOf((cpuLimit ?? cpu).toProcessors());
  return { brokerConnections, incomingConnections: replicas * brokerConnections };
}

function settingsOf({ druid }: ResolvedEnvironment, { name }: Role): RoleContext['settings'] {
  const settings = name === 'task' ? druid.tasks : druid.roles[name];
  if (settings === undefined) throw new Error(`'${name}' is not part of this environment`);
  return settings;
}
