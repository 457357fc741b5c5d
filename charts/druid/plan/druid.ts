import type { Fault } from '../../config/fault';
import { serverGroupsOf, taskGroupsOf } from '../../config/groups';
import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { authentication } from '../properties/groups/authentication';
import { discovery } from '../properties/groups/discovery';
import { emitter } from '../properties/groups/emitter';
import { extensions } from '../properties/groups/extensions';
import { conflictFaults } from '../properties/conflicts';
import { propertyFaults } from '../properties/operator';
import { join, type Properties } from '../properties/property';
import { extensionWarnings } from '../properties/warnings';
import { roleFaults } from './faults';
import { quotaFaults } from './quota';
import { planRole, type RolePlan } from './role';

/** The Druid of one environment, computed. Manifests, tables and diagrams are all made from this. */
export interface DruidPlan {
  readonly environment: ResolvedEnvironment;
  /** The servers, in the order of a rollout. */
  readonly servers: readonly RolePlan[];
  /** The pods of tasks: of all types, and then of those that differ. None where servers run tasks. */
  readonly tasks: readonly RolePlan[];
  /** `common.runtime.properties` */
  readonly common: Properties;
  /** What does not fit or is not known. Nothing may be rendered while there are any. */
  readonly faults: readonly Fault[];
  /** What may be a slip, and may be meant. */
  readonly warnings: readonly Fault[];
}

/** Computes sizes and properties of all roles. */
export function planDruid(environment: ResolvedEnvironment): DruidPlan {
  const { druid } = environment;
  const computed = join(discovery(environment), extensions(environment), authentication(druid.authentication), emitter(environment));
  const servers = serverGroupsOf(environment).map((group) => planRole(environment, group));
  const tasks = taskGroupsOf(environment).map((group) => planRole(environment, group));
  const plans = [...servers, ...tasks];
  // A property that is given for all of Druid may not take the place of one that is computed for a single role either.
  const all = Object.assign({}, computed, ...plans.map((plan) => plan.computed)) as Properties;
  const known = {
    computed: all,
    line: lineOf(druid.version),
    extensions: computed['druid.extensions.loadList'] as readonly string[],
  };
  return {
    environment,
    servers,
    tasks,
    common: { ...computed, ...druid.properties, ...druid.unsafeProperties },
    warnings: [
      ...extensionWarnings(known.line, druid.extensions, [
        druid.properties,
        druid.unsafeProperties,
        ...plans.map((plan) => plan.properties),
      ]),
    ],
    faults: [
      ...propertyFaults('druid.properties', druid.properties, known),
      ...conflictFaults('druid.properties', druid.properties, druid.properties),
      ...plans.flatMap((plan) => [...roleFaults(environment, plan, computed)]),
      ...quotaFaults(environment),
    ],
  };
}
