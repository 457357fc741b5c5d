import { lineOf } from '../../../config/lines';
import type { ResolvedEnvironment, ResolvedWorkers } from '../../../config/schema/resolved';
import { isKnown } from '../known/known';
import { join, type Properties } from '../property';
import { queryResults, segments, taskLogs } from './deep-storage';
import { TASK_DIRECTORY } from './overlord';

/** The line before does not keep the state of a worker, and does not know the property. */
const START_ENABLED = 'druid.worker.startAlwaysEnabled';

/**
 * What all servers have that run tasks.
 *
 * @see https://druid.apache.org/docs/latest/configuration/#indexer-process-configuration
 */
export function worker(environment: ResolvedEnvironment, { capacity, storage }: ResolvedWorkers): Properties {
  return join(segments(environment), taskLogs(environment), queryResults(environment), {
    'druid.worker.capacity': capacity,
    'druid.worker.baseTaskDirs': [TASK_DIRECTORY],
    'druid.processing.intermediaryData.storage.type': 'deepstore',
    // A pod that is drained and comes back is the same worker, which would still be disabled.
    ...(isKnown(lineOf(environment.druid.version).number, START_ENABLED) ? { [START_ENABLED]: true } : {}),
    // What is left of a streaming task goes on in the pod that follows, if it finds the files.
    ...(storage.type === 'claim' ? { 'druid.indexer.task.restoreTasksOnRestart': true } : {}),
  });
}
