import { App, Chart, Yaml } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import type { ResolvedEnvironment } from '../../config/schema/environment';
import type { RolePlan } from '../plan/role';
import { podTemplate, type Files } from './pod';

/**
 * The pod template from which the overlord makes the Job of a task. `/peon.sh` is the image's own start script for tasks: it unpacks the
 * task that comes in a variable.
 *
 * There are no probes: a task that runs is alive, and `/status/ready` stays false in tasks for their whole life.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/k8s-jobs
 */
export function taskTemplate(environment: ResolvedEnvironment, plan: RolePlan, files: Files): string {
  const { metadata, spec } = podTemplate(environment, plan, files);
  const [container] = spec.containers;
  if (container === undefined) throw new Error('a pod has a container');
  const template = { metadata, spec: { ...spec, restartPolicy: 'Never', containers: [{ ...container, command: ['/peon.sh'] }] } };
  // A construct of no tree renders it, with its keys in order.
  return Yaml.stringify(new k8s.KubePodTemplate(new Chart(new App(), 'task'), 'template', { template }).toJson());
}
