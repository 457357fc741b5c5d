import { Construct } from 'constructs';

import type { CollectorRole } from '../../config/observability/collected';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { namespaceOf } from '../../kubernetes/namespace';
import { exportersOf } from '../exporters';
import { isCollecting, labelsIn, type Collecting } from '../workloads/identity';
import { networkPolicies } from '../workloads/network';
import { workload } from '../workloads/render';
import type { Workload } from '../workloads/workload';
import { alloy, configurationOf } from './alloy';
import type { Collector } from './collector';
import { isExceptional } from './exceptions';
import { logs } from './logs';
import { metrics } from './metrics';
import { profiles } from './profiles';
import { receiver } from './receiver';
import { destinationSecrets } from './secrets';
import { singleton } from './singleton';

/** Every role of Alloy that there is. */
const ROLES = [metrics, logs, singleton, receiver, profiles] as const;

/** What collects and exports in an environment: a namespace for it, its Secrets, each with its rights, and who may talk to whom. */
export function collectors(scope: Construct, environment: ResolvedEnvironment): void {
  if (!isCollecting(environment)) return;
  const workloads = workloadsOf(environment);
  namespaceOf(scope, 'namespace', {
    name: environment.observability.collectors.namespace,
    labels: labelsIn(environment, { application: 'alloy', name: 'alloy' }),
    admits: isExceptional(workloads) ? 'privileged' : 'restricted',
  });
  destinationSecrets(new Construct(scope, 'secrets'), environment);
  for (const value of workloads) workload(new Construct(scope, value.name), environment, value);
  networkPolicies(new Construct(scope, 'network'), environment, workloads);
}

/** Everything that runs for an environment to be seen. */
export function workloadsOf(environment: ResolvedEnvironment): readonly Workload[] {
  if (!isCollecting(environment)) return [];
  return [...collectorsOf(environment).map((collector) => alloy(environment, collector)), ...exportersOf(environment)];
}

/** The roles of Alloy in an environment. */
export function collectorsOf(environment: Collecting): readonly Collector[] {
  return ROLES.flatMap((role) => role(environment) ?? []);
}

/** The configurations of Alloy in an environment, by the role that has it. */
export function configurationsOf(environment: ResolvedEnvironment): Readonly<Partial<Record<CollectorRole, string>>> {
  if (!isCollecting(environment)) return {};
  return Object.fromEntries(collectorsOf(environment).map((collector) => [collector.role, configurationOf(environment, collector)]));
}
