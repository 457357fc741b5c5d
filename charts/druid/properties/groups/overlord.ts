import type { ResolvedEnvironment, ResolvedJobs } from '../../../config/schema/resolved';
import { taskGroupsOf, DEFAULT } from '../../../config/groups';
import { join, type Properties } from '../property';
import { queryResults, segments, taskLogs } from './deep-storage';

/** Where the pod templates of tasks are mounted in the pods that launch tasks. */
export const TASK_TEMPLATES = '/opt/druid/task-templates';

/** Where tasks keep their files, in pods of their own or on servers; a volume, as `/tmp` is small. */
export const TASK_DIRECTORY = '/opt/druid/var/tasks';

/** The file of the template of a type of task. */
export const templateOf = (type: string) => `${type === DEFAULT ? 'base' : type}.yaml`;

/** What the overlord does, whatever runs its tasks. Druid runs them on servers unless it is told otherwise. */
export function overlord(environment: ResolvedEnvironment): Properties {
  const { ingestion } = environment.druid;
  return join(segments(environment), taskLogs(environment), queryResults(environment), {
    'druid.indexer.storage.type': 'metadata',
    'druid.indexer.queue.startDelay': 'PT5S',
    'druid.processing.intermediaryData.storage.type': 'deepstore',
    ...(ingestion.type === 'jobs' ? jobs(environment, ingestion) : {}),
  });
}

/**
 * Tasks as Kubernetes Jobs made from pod templates of ours: the other adapters copy the overlord's pod, its volumes and its size.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/k8s-jobs
 */
function jobs(environment: ResolvedEnvironment, { capacity, maxDuration, launchTimeout, keepFinished }: ResolvedJobs): Properties {
  const runner = 'druid.indexer.runner';
  const templates = taskGroupsOf(environment).map(({ name }) => [
    `${runner}.k8s.podTemplate.${name === DEFAULT ? 'base' : name}`,
    `${TASK_TEMPLATES}/${templateOf(name)}`,
  ]);
  return {
    [`${runner}.type`]: 'k8s',
    [`${runner}.namespace`]: environment.namespace,
    [`${runner}.capacity`]: capacity,
    [`${runner}.maxTaskDuration`]: maxDuration,
    [`${runner}.k8sjobLaunchTimeout`]: launchTimeout,
    [`${runner}.taskCleanupDelay`]: keepFinished,
    [`${runner}.k8s.adapter.type`]: 'customTemplateAdapter',
    ...(Object.fromEntries(templates) as Properties),
    'druid.indexer.task.baseDir': TASK_DIRECTORY,
    'druid.indexer.task.encapsulatedTask': true,
  };
}
