import { Duration, Size } from 'cdk8s';
import { z } from 'zod';

import { count, duration, latency, objective, percent, size } from '../leaves';

const objectives = z.strictObject({
  availability: objective().default(99.5),
  latency: objective().default(95),
  inTime: latency().default(() => Duration.millis(2500)),
  freshness: objective().default(99),
});

/** From where on alerts fire. */
export const thresholds = z.strictObject({
  lag: count().default(1_000_000),
  growingLag: count().default(100_000),
  freshness: duration().default(() => Duration.minutes(10)),
  queryTime: duration().default(() => Duration.seconds(10)),
  failedQueries: percent().default(5),
  diskFilling: percent().default(85),
  diskFull: percent().default(95),
  tierCapacity: percent().default(90),
  failedTasks: count().default(2),
  failedTaskRatio: percent().default(20),
  unparseable: percent().default(1),
  pendingScans: count().default(100),
  loadQueue: count().default(100),
  heap: percent().default(90),
  garbageCollection: percent().default(30),
  coordinatorCycle: duration().default(() => Duration.minutes(2)),
  compactionBacklog: size().default(() => Size.gibibytes(500)),
  taskStart: duration().default(() => Duration.minutes(5)),
  databaseConnections: count().default(400),
  databaseStorage: size().default(() => Size.gibibytes(10)),
  objectives: objectives.prefault({}),
});
