import type { Fault } from '../../config/fault';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { authentication } from '../properties/groups/authentication';
import { deepStorageAccess } from '../properties/groups/deep-storage';
import { discovery } from '../properties/groups/discovery';
import { emitter } from '../properties/groups/emitter';
import { extensions } from '../properties/groups/extensions';
import { metadataStore } from '../properties/groups/metadata-store';
import { node } from '../properties/groups/node';
import { shutdown } from '../properties/groups/shutdown';
import { propertyFaults } from '../properties/operator';
import { join, type Properties } from '../properties/property';
import { sizingFaults, volumeFaults } from '../sizing/faults';
import { sizeRole, type Sizing } from '../sizing/sizing';
import { connectionsOf } from '../sizing/threads';
import { serversOf } from './index';
import { portOf } from './peers';
import type { Role, RoleContext } from './role';
import { task } from './task';

/** One role of one environment: decided and computed, not yet described to Kubernetes. */
export interface RolePlan {
  readonly role: Role;
  readonly settings: RoleContext['settings'];
  readonly sizing: Sizing;
  readonly port: number;
  /** `runtime.properties` */
  readonly properties: Properties;
}

/** The Druid of one environment, computed. Manifests, tables and diagrams are all made from this. */
export interface DruidPlan {
  readonly environment: ResolvedEnvironment;
  /** The servers, in the order of a rollout. */
  readonly servers: readonly RolePlan[];
  readonly task: RolePlan;
  /** `common.runtime.properties` */
  readonly common: Properties;
  /** What does not fit or is not known. Nothing may be rendered while there are any. */
  readonly faults: readonly Fault[];
}

/** Computes sizes and properties of all roles. */
export function planDruid(environment: ResolvedEnvironment): DruidPlan {
  const computed = join(discovery(namesOf(environment).cluster), extensions(environment), authentication(), emitter());
  const given = environment.druid.properties;
  const servers = serversOf(environment).map((role) => planRole(environment, role));
  const taskPlan = planRole(environment, task);
  const plans = [...servers, taskPlan];
  // A property that is given for all of Druid may not take the place of one that is computed for a single role either.
  const all = Object.assign({}, computed, ...plans.map(({ computed: own }) => own)) as Properties;
  return {
    environment,
    servers,
    task: taskPlan,
    common: { ...computed, ...given },
    faults: [...propertyFaults('druid.properties', given, all), ...plans.flatMap((plan) => [...faultsOf(plan, computed)])],
  };
}

type Computed = RolePlan & { readonly computed: Properties };

function planRole(environment: ResolvedEnvironment, role: Role): Computed {
  const settings = settingsOf(environment, role);
  const sizing = sizeRole(settings, role.shape);
  const { broker } = environment.druid.roles;
  const brokerConnections = connectionsOf((broker.cpuLimit ?? broker.cpu).toProcessors());
  const incomingConnections = broker.replicas * brokerConnections;
  const port = portOf(environment, role.name);
  const computed = join(
    node({ service: role.service, port }),
    role.state === 'ephemeral' ? {} : shutdown(role.shutdown),
    role.uses.includes('metadata-store') ? metadataStore(environment) : {},
    role.uses.includes('deep-storage') ? deepStorageAccess(environment) : {},
    role.properties({ environment, settings, sizing, brokerConnections, incomingConnections }),
  );
  const overridden = Object.entries(environment.druid.properties).filter(([key]) => key in computed);
  return { role, settings, sizing, port, computed, properties: { ...computed, ...Object.fromEntries(overridden), ...settings.properties } };
}

function* faultsOf({ role, settings, computed }: Computed, common: Properties): Generator<Fault> {
  const path = role.name === 'task' ? 'druid.tasks' : `druid.roles.${role.name}`;
  yield* sizingFaults(path, settings, role.shape);
  if ('volume' in settings) yield* volumeFaults(`${path}.volume`, settings.volume.size);
  yield* propertyFaults(`${path}.properties`, settings.properties, { ...common, ...computed });
}

function settingsOf({ druid }: ResolvedEnvironment, { name }: Role): RoleContext['settings'] {
  const settings = name === 'task' ? druid.tasks : druid.roles[name];
  if (settings === undefined) throw new Error(`'${name}' is not part of this environment`);
  return settings;
}
