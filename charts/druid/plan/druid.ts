import type { Fault } from '../../config/fault';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { authentication } from '../properties/groups/authentication';
import { discovery } from '../properties/groups/discovery';
import { emitter } from '../properties/groups/emitter';
import { extensions } from '../properties/groups/extensions';
import { propertyFaults } from '../properties/operator';
import { join, type Properties } from '../properties/property';
import { serversOf } from '../roles';
import { task } from '../roles/task';
import { planRole, roleFaults, type RolePlan } from './role';

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
  const tasks = planRole(environment, task);
  const plans = [...servers, tasks];
  // A property that is given for all of Druid may not take the place of one that is computed for a single role either.
  const all = Object.assign({}, computed, ...plans.map((plan) => plan.computed)) as Properties;
  return {
    environment,
    servers,
    task: tasks,
    common: { ...computed, ...given },
    faults: [...propertyFaults('druid.properties', given, all), ...plans.flatMap((plan) => [...roleFaults(plan, computed)])],
  };
}
