/** A label of a metric of Druid: what it says, and of how many different values. */
export interface LabelFacts {
  /** What it tells apart. */
  readonly help: string;
  /**
   * How many values it has in one process: a number that Druid's code gives, or something that the operator's cluster has so many of. None has
   * no end.
   */
  readonly values: number | 'datasources' | 'tiers' | 'historicals' | 'partitions' | 'supervisors';
}

/**
 * The labels of metrics. They are called what Druid calls its dimensions.
 *
 * What has no end is not among them: ids of queries, tasks and segments, intervals, users, and the addresses of tasks.
 */
export const labels = {
  dataSource: { help: 'the datasource; several that are asked at once are one value', values: 'datasources' },
  type: { help: 'the type of a native query, or of a supervisor', values: 6 },
  engine: { help: 'what computes an SQL query', values: 2 },
  statusCode: { help: 'the HTTP status of an answer', values: 4 },
  tier: { help: 'the tier of historicals', values: 'tiers' },
  server: { help: 'a historical', values: 'historicals' },
  stream: { help: 'the topic that a supervisor reads', values: 1 },
  topic: { help: 'the topic that a task reads', values: 1 },
  partition: { help: 'a partition of a topic', values: 'partitions' },
  supervisorId: { help: 'a supervisor', values: 'supervisors' },
  state: { help: 'the state of a supervisor; it is in one at a time', values: 1 },
  detailedState: { help: 'the same, more closely', values: 1 },
  reason: { help: 'why a row was thrown away', values: 4 },
  taskType: { help: 'the type of a task', values: 4 },
  taskStatus: { help: 'how a task ended', values: 2 },
  taskActionType: { help: 'what a task asks of the overlord', values: 8 },
  category: { help: 'the category of workers', values: 1 },
  duty: { help: 'one step of the work of a coordinator', values: 16 },
  dutyGroup: { help: 'steps of a coordinator that are taken one after the other', values: 4 },
  leader: { help: '1 of who leads, 0 of who stands by', values: 1 },
  memKind: { help: 'heap or nonheap', values: 2 },
  poolName: { help: 'a memory pool of the JVM', values: 8 },
  bufferpoolName: { help: 'direct, mapped, or mapped and not volatile', values: 3 },
  gcName: { help: 'the garbage collector', values: 1 },
  gcGen: { help: 'the generation that it collects', values: 3 },
} as const satisfies Readonly<Record<string, LabelFacts>>;

/** The name of a label that comes from a dimension. */
export type Label = keyof typeof labels;

/** The label that the emitter adds: the service of the process, such as `druid/broker`. */
export const SERVICE = 'druid_service';
