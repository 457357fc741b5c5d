import { groupsOf, type RoleName } from '../../charts/config/groups';
import { podsOf } from '../../charts/config/replicas';
import { profiles } from '../../charts/config/profiles';
import { prod } from '../../charts/config/environments/prod';
import { resolve } from '../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../charts/config/schema/resolved';
import { table } from '../../charts/delivery/table';
import { cache } from '../../charts/druid/metrics/cache';
import { ingestion } from '../../charts/druid/metrics/ingestion';
import { labels } from '../../charts/druid/metrics/labels';
import type { Metric } from '../../charts/druid/metrics/metric';
import { monitors } from '../../charts/druid/metrics/monitors';
import { seriesOf } from '../../charts/druid/metrics/names';
import { processes } from '../../charts/druid/metrics/process';
import { queries } from '../../charts/druid/metrics/queries';
import { seriesOfLeader, seriesOfProcess, type Extent } from '../../charts/druid/metrics/budget';
import { segments } from '../../charts/druid/metrics/segments';
import { tasks } from '../../charts/druid/metrics/tasks';

/** The tables of metrics. */
export const metricTables: Readonly<Record<string, () => string>> = {
  metricsOfQueries: () => metricTable({ ...queries, ...cache }),
  metricsOfSegments: () => metricTable(segments),
  metricsOfTasks: () => metricTable(tasks),
  metricsOfIngestion: () => metricTable(ingestion),
  metricsOfProcesses: () => metricTable(processes),
  labels: () =>
    table(
      ['label', 'what it tells', 'values in a process'],
      Object.entries(labels).map(([name, { help, values }]) => [`\`${name}\``, help, `${values}`]),
    ),
  monitors: () =>
    table(
      ['monitor', 'roles'],
      Object.entries(monitors).map(([name, { of }]) => [`\`${name}\``, of.length > 6 ? 'all' : of.join(', ')]),
    ),
  series: () =>
    table(
      [
        'profile',
        'datasources',
        'supervisors',
        'partitions',
        'servers',
        'series',
        'of which leaders',
        'tasks at once',
        'series of a task',
        'series in all',
      ],
      Object.keys(profiles).map((name) => budgetRow(name as keyof typeof profiles)),
    ),
};

function metricTable(metrics: Readonly<Record<string, Metric>>): string {
  return table(
    ['Druid', 'Prometheus', 'type', 'labels', 'what it tells', 'emitted by', 'monitor'],
    Object.entries(metrics).map(([name, metric]) => [
      `\`${name}\`${metric.since === undefined ? '' : ` (${metric.since})`}`,
      `\`${seriesOf(name, metric)[0]?.replace(/_bucket$/, '')}\``,
      metric.unit === 'count'
        ? metric.type
        : `${metric.type}, ${metric.type === 'histogram' && metric.unit !== 'ratio' ? 'seconds' : metric.unit}`,
      metric.labels.map((label) => `\`${label}\``).join(', '),
      metric.help,
      metric.by.length > 6 ? 'all' : metric.by.join(', '),
      metric.monitor ?? '',
    ]),
  );
}

/** What is assumed of those who have a profile. */
const ASSUMED: Readonly<Record<keyof typeof profiles, Pick<Extent, 'datasources' | 'supervisors' | 'partitions'>>> = {
  small: { datasources: 5, supervisors: 2, partitions: 6 },
  medium: { datasources: 20, supervisors: 10, partitions: 12 },
  large: { datasources: 100, supervisors: 30, partitions: 24 },
};

function budgetRow(name: keyof typeof profiles): string[] {
  const { roles, ingestion: jobs } = profiles[name];
  const tiers = Object.fromEntries(Object.keys(roles.historical).map((tier) => [tier, 2]));
  const { environment } = resolve({
    ...prod,
    druid: { ...prod.druid, roles, ingestion: jobs, loadRules: { _default: [{ type: 'loadForever', tiers }] } },
  });
  if (environment === undefined) throw new Error(`profile '${name}' cannot be understood`);
  const assumed = ASSUMED[name];
  const pods = podsByRole(environment);
  const extent: Extent = { ...assumed, tiers: Object.keys(roles.historical).length, historicals: pods.get('historical') ?? 0 };
  const servers = [...pods].reduce((sum, [role, count]) => sum + count * seriesOfProcess(role, extent), 0);
  const leaders = seriesOfLeader('coordinator', extent) + seriesOfLeader('overlord', extent);
  const ofTask = seriesOfProcess('task', extent);
  const { capacity } = jobs;
  const counts = [
    [...pods.values()].reduce((sum, count) => sum + count, 0),
    servers + leaders,
    leaders,
    capacity,
    ofTask,
    servers + leaders + capacity * ofTask,
  ];
  return [`\`${name}\``, ...Object.values(assumed).map(String), ...counts.map(String)];
}

function podsByRole(environment: ResolvedEnvironment): ReadonlyMap<RoleName, number> {
  const pods = new Map<RoleName, number>();
  for (const { role, settings } of groupsOf(environment)) {
    if (role !== 'task') pods.set(role, (pods.get(role) ?? 0) + podsOf(settings).most);
  }
  return pods;
}
