import { oncePer } from './once';
import { pathOf } from './schema/path';
import type {
  ResolvedBroker,
  ResolvedEnvironment,
  ResolvedHistorical,
  ResolvedJobs,
  ResolvedRole,
  ResolvedRouter,
  ResolvedTask,
  ResolvedWorkers,
} from './schema/resolved';

/**
 * One set of pods that are alike: a role, or a part of it that has a size of its own, such as a tier of historicals, a group of brokers
 * or a type of task.
 */
export type Group =
  | GroupOf<'coordinator' | 'overlord', ResolvedRole>
  | GroupOf<'broker', ResolvedBroker>
  | GroupOf<'router', ResolvedRouter>
  | GroupOf<'historical', ResolvedHistorical>
  | GroupOf<'indexer' | 'middle-manager', ResolvedWorkers>
  | GroupOf<'task', ResolvedTask>;

/** A set of pods of one role, or of one of several roles that are told alike. */
export interface GroupOf<Name extends string, Settings> {
  readonly role: Name;
  /** What an operator calls it; `default` where there is nothing to tell apart. */
  readonly name: string;
  /** What its objects are called after. */
  readonly component: string;
  /** Where its settings stand. */
  readonly keys: readonly string[];
  /** The same, as it is written. */
  readonly path: string;
  readonly settings: Settings;
}

/** The name of a role. */
export type RoleName = Group['role'];

/** The group that needs no name. */
export const DEFAULT = 'default';

/**
 * The servers of an environment, in the order in which Druid is upgraded: data, queries, masters.
 *
 * @see https://druid.apache.org/docs/latest/operations/rolling-updates
 */
export const serverGroupsOf = oncePer(({ druid: { roles, ingestion } }: ResolvedEnvironment): readonly Group[] => [
  ...Object.entries(roles.historical).map(([name, settings]) => group('historical', name, ['roles', 'historical', name], settings)),
  ...(ingestion.type === 'jobs' ? [] : [group(WORKERS[ingestion.type], DEFAULT, ['ingestion'], ingestion)]),
  ...Object.entries(roles.broker).map(([name, settings]) => group('broker', name, ['roles', 'broker', name], settings)),
  group('router', DEFAULT, ['roles', 'router'], roles.router),
  ...(roles.overlord === undefined ? [] : [group('overlord', DEFAULT, ['roles', 'overlord'], roles.overlord)]),
  group('coordinator', DEFAULT, ['roles', 'coordinator'], roles.coordinator),
]);

/** The kinds of task pods of an environment: the one for all types, and those of types that differ. */
export const taskGroupsOf = oncePer(({ druid: { ingestion } }: ResolvedEnvironment): readonly GroupOf<'task', ResolvedTask>[] => {
  if (ingestion.type !== 'jobs') return [];
  const types = Object.keys(ingestion.types) as (keyof ResolvedJobs['types'])[];
  return [
    group('task', DEFAULT, ['ingestion'], ingestion),
    ...types.map((type) => group('task', type, ['ingestion', 'types', type], taskOf(ingestion, type))),
  ];
});

/** Every set of pods of an environment. */
export function groupsOf(environment: ResolvedEnvironment): readonly Group[] {
  return [...serverGroupsOf(environment), ...taskGroupsOf(environment)];
}

const WORKERS = { indexers: 'indexer', 'middle-managers': 'middle-manager' } as const;

function group<Name extends string, Settings>(
  role: Name,
  name: string,
  place: readonly string[],
  settings: Settings,
): GroupOf<Name, Settings> {
  const keys = ['druid', ...place];
  return { role, name, keys, path: pathOf(keys), settings, component: name === DEFAULT ? role : `${role}-${name.replaceAll('_', '-')}` };
}

/** What all tasks have, and what this type has otherwise. A heap that was chosen for another size of pod is not taken over. */
function taskOf(all: ResolvedJobs, type: keyof ResolvedJobs['types']): ResolvedTask {
  const own = Object.fromEntries(Object.entries(all.types[type] ?? {}).filter(([, value]) => value !== undefined)) as Partial<ResolvedTask>;
  const heap = own.memory === undefined ? all.heap : undefined;
  return { ...all, heap, ...own, properties: { ...all.properties, ...own.properties } };
}
