import { App, Chart, Yaml } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { RolePlan } from '../plan/role';
import { patch } from './additions';
import { druidPod, type Files } from './pod';
import { startedAs } from './start';

/**
 * The pod template from which the overlord makes the Job of a task. `/peon.sh` is the image's own start script for tasks: it unpacks the
 * task that comes in a variable.
 *
 * There are no probes: a task that runs is alive, and `/status/ready` stays false in tasks for their whole life.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/k8s-jobs
 */
export function taskTemplate(environment: ResolvedEnvironment, plan: RolePlan, files: Files): string {
  const { metadata, spec, container } = druidPod(environment, plan, files);
  const template = {
    metadata: { ...metadata, annotations: { ...UNDISTURBED, ...metadata.annotations } },
    spec: { ...spec, restartPolicy: 'Never', containers: [{ ...container, ...startedAs(environment, plan, '/peon.sh') }] },
  };
  // A construct of no tree renders it, with its keys in order.
  const object = new k8s.KubePodTemplate(new Chart(new App(), 'task'), 'template', { template });
  patch(object, plan.group);
  return Yaml.stringify(object.toJson());
}

/** A task that is moved has failed, so those who tidy up nodes leave it alone. */
const UNDISTURBED = {
  'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
  'karpenter.sh/do-not-disrupt': 'true',
};
