import { labelsOf, selectorOf } from '../../config/labels';
import type { ResolvedCollectors, ResolvedEnvironment } from '../../config/schema/resolved';
import type { Workload } from './workload';

/** An environment with collectors. */
export type Collecting = ResolvedEnvironment & {
  readonly observability: ResolvedEnvironment['observability'] & { readonly collectors: ResolvedCollectors };
};

/** Whether an environment has collectors. */
export function isCollecting(environment: ResolvedEnvironment): environment is Collecting {
  return environment.observability.collectors !== undefined;
}

/** Labels of what collects. It is no part of Druid: what finds Druid's pods by that must not find these. */
export function labelsIn(environment: Collecting, { application, name }: Pick<Workload, 'application' | 'name'>): Record<string, string> {
  return { ...labelsOf(environment, application, name), 'app.kubernetes.io/part-of': 'druid-observability' };
}

/** Name, namespace and labels of an object of a workload. */
export function metadataIn(environment: Collecting, workload: Pick<Workload, 'application' | 'name'>, name: string = workload.name) {
  return { name, namespace: environment.observability.collectors.namespace, labels: labelsIn(environment, workload) };
}

/** What tells the pods of a workload from all others. */
export const selectorIn = (environment: Collecting, { name }: Pick<Workload, 'name'>) => selectorOf(environment, name);

/** The Service by which something is found, or in which replicas find each other. */
export const serviceNameOf = (name: string, of: Workload['services'][number]) => (of === 'door' ? name : `${name}-cluster`);
