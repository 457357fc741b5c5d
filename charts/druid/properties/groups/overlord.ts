import type { ResolvedEnvironment } from '../../../config/schema/environment';
import { join, type Properties } from '../property';
import { queryResults, segments, taskLogs } from './deep-storage';

/** Where the pod templates of tasks are mounted in the pods that launch tasks. */
export const TASK_TEMPLATES = '/opt/druid/task-templates';

/** Where a task keeps its files; a volume of its own, as `/tmp` is small. */
export const TASK_DIRECTORY = '/opt/druid/var/tasks';

/**
 * Tasks as Kubernetes Jobs made from a pod template of ours: the other adapters copy the overlord's pod, its volumes and its size.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/k8s-jobs
 */
export function overlord(environment: ResolvedEnvironment): Properties {
  const { namespace, druid } = environment;
  return join(segments(environment), taskLogs(environment), queryResults(environment), {
    'druid.indexer.storage.type': 'metadata',
    'druid.indexer.queue.startDelay': 'PT5S',
    'druid.indexer.runner.type': 'k8s',
    'druid.indexer.runner.namespace': namespace,
    'druid.indexer.runner.capacity': druid.tasks.capacity,
    'druid.indexer.runner.k8s.adapter.type': 'customTemplateAdapter',
    'druid.indexer.runner.k8s.podTemplate.base': `${TASK_TEMPLATES}/base.yaml`,
    'druid.indexer.task.baseDir': TASK_DIRECTORY,
    'druid.indexer.task.encapsulatedTask': true,
    'druid.processing.intermediaryData.storage.type': 'deepstore',
  });
}
