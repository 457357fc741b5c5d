import type { Rule } from './rule';
import { isoOf } from '../duration';

/** A template for tasks that nobody can run. */
export const taskTypes: Rule = function* ({ stream, druid: { extensions, ingestion } }) {
  if (ingestion.type !== 'jobs') return;
  const path = 'druid.ingestion.types';
  if (ingestion.types.index_kafka !== undefined && stream === undefined && !extensions.includes(KAFKA)) {
    yield { path: `${path}.index_kafka`, problem: 'has nothing to read', remedy: "Add 'stream', or remove it" };
  }
  if (ingestion.types.index_kinesis !== undefined && !extensions.includes(KINESIS)) {
    yield { path: `${path}.index_kinesis`, problem: 'needs an extension', remedy: `Add '${KINESIS}' to 'druid.extensions'` };
  }
};

const KAFKA = 'druid-kafka-indexing-service';
const KINESIS = 'druid-kinesis-indexing-service';

/** A pod that may take longer to start than its task may run is stopped before it has done anything. */
export const taskTimes: Rule = function* ({ druid: { ingestion } }) {
  if (ingestion.type !== 'jobs' || ingestion.launchTimeout.toSeconds() <= ingestion.maxDuration.toSeconds()) return;
  yield {
    path: 'druid.ingestion.launchTimeout',
    problem: `is more than 'maxDuration' (${isoOf(ingestion.maxDuration)})`,
    got: ingestion.launchTimeout,
    remedy: `Give at most ${isoOf(ingestion.maxDuration)}`,
  };
};
