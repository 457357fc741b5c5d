import type { LineNumber } from '../../../config/lines';

/** A property that a release of Druid no longer takes. */
export interface Removed {
  /** Its name; one that ends in `.*` stands for all names that begin so. */
  readonly name: string;
  /** The line in which it went. */
  readonly since: number;
  /** What becomes of a process that is given it. */
  readonly effect: 'ignored' | 'fails';
  /** The values that are meant, where Druid goes on taking others. */
  readonly values?: RegExp;
  /** What to use now. */
  readonly instead?: string;
}

/**
 * The properties that went, in the order in which they did.
 *
 * @see https://druid.apache.org/docs/latest/release-info/upgrade-notes
 */
export const removals = [
  {
    name: 'druid.coordinator.loadqueuepeon.repeatDelay',
    since: 25,
    effect: 'ignored',
    instead: 'druid.coordinator.loadqueuepeon.http.repeatDelay',
  },
  { name: 'druid.coordinator.loadqueuepeon.type', since: 30, effect: 'ignored' },
  { name: 'druid.coordinator.load.timeout', since: 30, effect: 'ignored' },
  { name: 'druid.coordinator.curator.loadqueuepeon.numCallbackThreads', since: 30, effect: 'ignored' },
  { name: 'druid.coordinator.loadqueuepeon.curator.*', since: 30, effect: 'ignored' },
  { name: 'druid.zk.paths.loadQueuePath', since: 31, effect: 'ignored' },
  { name: 'druid.zk.paths.servedSegmentsPath', since: 31, effect: 'ignored' },
  { name: 'druid.indexer.auditlog.enabled', since: 31, effect: 'ignored' },
  { name: 'druid.coordinator.balancer.cachingCost.*', since: 31, effect: 'ignored' },
  { name: 'druid.generic.useDefaultValueForNull', since: 32, effect: 'fails', values: /^true$/i },
  { name: 'druid.generic.useThreeValueLogicForNativeFilters', since: 32, effect: 'fails', values: /^(?!true$)/i },
  { name: 'druid.expressions.useStrictBooleans', since: 32, effect: 'fails', values: /^(?!true$)/i },
  ...['initialYieldNumRows', 'targetRunTimeMillis', 'smallBatchNumRows'].map(
    (last) =>
      ({ name: `druid.processing.merge.task.${last}`, since: 33, effect: 'fails', instead: `druid.processing.merge.${last}` }) as const,
  ),
  ...['awaitShutdownMillis', 'parallelism', 'defaultMaxQueryParallelism'].map(
    (last) =>
      ({ name: `druid.processing.merge.pool.${last}`, since: 33, effect: 'fails', instead: `druid.processing.merge.${last}` }) as const,
  ),
  { name: 'druid.extensions.hadoopDependenciesDir', since: 37, effect: 'ignored' },
  { name: 'druid.extensions.hadoopContainerDruidClasspath', since: 37, effect: 'ignored' },
  { name: 'druid.extensions.addExtensionsToHadoopContainer', since: 37, effect: 'ignored' },
  { name: 'druid.indexer.task.defaultHadoopCoordinates', since: 37, effect: 'ignored' },
  { name: 'druid.indexer.task.hadoopWorkingPath', since: 37, effect: 'ignored' },
  { name: 'druid.indexer.task.allowHadoopTaskExecution', since: 37, effect: 'ignored' },
  {
    name: 'druid.indexer.runner.graceTerminationPeriodSeconds',
    since: 37,
    effect: 'fails',
    values: /^(?!\d+$)/,
    instead: 'a whole number of seconds',
  },
  { name: 'druid.serverview.type', since: 38, effect: 'fails', values: /^(?!http$)/, instead: `'http', which is the default` },
  { name: 'druid.indexer.runner.type', since: 38, effect: 'fails', values: /^remote$/, instead: `'httpRemote', which is the default` },
  { name: 'druid.indexer.runner.maxZnodeBytes', since: 38, effect: 'ignored' },
  { name: 'druid.indexer.runner.taskShutdownLinkTimeout', since: 38, effect: 'ignored' },
  { name: 'druid.indexer.task.chathandler.type', since: 38, effect: 'ignored' },
  { name: 'druid.announcer.*', since: 38, effect: 'ignored' },
  { name: 'druid.discovery.curator.path', since: 38, effect: 'ignored' },
  { name: 'druid.zk.paths.announcementsPath', since: 38, effect: 'ignored' },
  { name: 'druid.zk.paths.connectorPath', since: 38, effect: 'ignored' },
  { name: 'druid.zk.paths.indexer.*', since: 38, effect: 'ignored' },
  { name: 'druid.zk.paths.liveSegmentsPath', since: 38, effect: 'ignored' },
  { name: 'druid.zk.paths.propertiesPath', since: 38, effect: 'ignored' },
] as const satisfies readonly Removed[];

/** Every name that is known is asked about, so that those of one property are looked up. */
const named = new Map<string, Removed>(removals.map((removal) => [removal.name, removal]));

const families: readonly Removed[] = removals.filter(({ name }) => name.endsWith('.*'));

/** How a line has removed a property; without a value only where every value went with it. */
export function removedIn(line: LineNumber, property: string, value?: string): Removed | undefined {
  const own = named.get(property);
  const candidates = own === undefined ? families.filter(({ name }) => property.startsWith(name.slice(0, -1))) : [own];
  return candidates.find(
    ({ since, values }) => since <= Number(line) && (values === undefined || (value !== undefined && values.test(value))),
  );
}
