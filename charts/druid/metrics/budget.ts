import type { RoleName } from '../../config/groups';
import { labels, type Label } from './labels';
import { segments } from './segments';
import { tasks } from './tasks';
import { metrics } from '.';
import type { Metric } from './metric';

/** Of what a cluster has how much, as far as it makes series. */
export interface Extent {
  readonly datasources: number;
  readonly tiers: number;
  readonly historicals: number;
  /** Of one topic. */
  readonly partitions: number;
  readonly supervisors: number;
}

/** The metrics that only the process tells which leads. */
const OF_LEADERS: readonly string[] = [...Object.keys(segments), ...Object.keys(tasks)];

/** How many series one process of a role shows at the most. */
export function seriesOfProcess(role: RoleName, extent: Extent): number {
  return total(role, extent, (name) => !leads(name, role));
}

/** How many more there are where it leads. */
export function seriesOfLeader(role: RoleName, extent: Extent): number {
  return total(role, extent, (name) => leads(name, role));
}

const leads = (name: string, role: RoleName) => OF_LEADERS.includes(name) && (role === 'coordinator' || role === 'overlord');

function total(role: RoleName, extent: Extent, counts: (name: string) => boolean): number {
  const own = Object.entries<Metric>(metrics).filter(
    ([name, { by, discovery }]) => by.includes(role) && discovery === undefined && counts(name),
  );
  return own.reduce((sum, [, metric]) => sum + seriesOfMetric(metric, role, extent), 0);
}

function seriesOfMetric({ type, rare, buckets = [], labels: own }: Metric, role: RoleName, extent: Extent): number {
  const each = type === 'histogram' ? buckets.length + 3 : rare ? 2 : 1;
  return own.reduce((product, label) => product * valuesOf(label, role, extent), each);
}

/** A historical is of one tier, and a task is of one datasource and one type. */
function valuesOf(label: Label, role: RoleName, extent: Extent): number {
  if (label === 'tier' && role === 'historical') return 1;
  if (role === 'task' && ['dataSource', 'taskType', 'type'].includes(label)) return 1;
  const { values } = labels[label];
  return typeof values === 'number' ? values : extent[values];
}
