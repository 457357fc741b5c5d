import { Duration, Size } from 'cdk8s';

import { queryResults, segments, taskLogs } from '../properties/groups/deep-storage';
import { TASK_DIRECTORY } from '../properties/groups/overlord';
import { processing } from '../properties/groups/processing';
import { join } from '../properties/property';
import { httpThreadsOf } from '../sizing/threads';
import type { Role } from './role';

/** One ingestion task or one worker of an asynchronous query. Druid calls the process a peon. */
export const task = {
  name: 'task',
  purpose: 'ingests data, or works on an asynchronous query',
  service: 'druid/peon',
  // The overlord asks its tasks on these ports and no others.
  ports: { http: 8100, https: 8091 },
  state: 'ephemeral',
  shape: {
    smallestHeap: Size.mebibytes(256),
    largestHeap: () => Size.gibibytes(31),
    network: Size.mebibytes(64),
    queries: { work: 'processes', largestBuffer: Size.mebibytes(100) },
  },
  uses: ['deep-storage', 'stream'],
  does: [],
  start: () => Duration.minutes(2),
  shutdown: { propagation: Duration.seconds(0), requests: Duration.seconds(0) },
  properties: ({ environment, sizing, incomingConnections }) =>
    join(segments(environment), taskLogs(environment), queryResults(environment), processing(sizing), {
      'druid.indexer.runner.type': 'k8s',
      'druid.indexer.task.baseDir': TASK_DIRECTORY,
      'druid.indexer.task.encapsulatedTask': true,
      'druid.processing.intermediaryData.storage.type': 'deepstore',
      'druid.server.http.numThreads': httpThreadsOf(incomingConnections),
    }),
} as const satisfies Role<'task'>;
