import type { RoleName } from '../../config/groups';

/** A monitor: a part of Druid that measures when it is told to, at each emission. */
export interface Monitor {
  /** Its class. */
  readonly class: string;
  /** Where it has something to measure. Elsewhere Druid would leave it out. */
  readonly of: readonly RoleName[];
}

const EVERYWHERE = ['coordinator', 'overlord', 'broker', 'router', 'historical', 'indexer', 'middle-manager', 'task'] as const;

/**
 * The monitors that metrics of the table need.
 *
 * @see https://druid.apache.org/docs/latest/configuration/#metrics-monitors-for-each-service
 */
export const monitors = {
  JvmMonitor: { class: 'org.apache.druid.java.util.metrics.JvmMonitor', of: EVERYWHERE },
  JvmThreadsMonitor: { class: 'org.apache.druid.java.util.metrics.JvmThreadsMonitor', of: EVERYWHERE },
  ServiceStatusMonitor: { class: 'org.apache.druid.server.metrics.ServiceStatusMonitor', of: EVERYWHERE },
  QueryCountStatsMonitor: {
    class: 'org.apache.druid.server.metrics.QueryCountStatsMonitor',
    of: ['broker', 'router', 'historical', 'indexer', 'task'],
  },
  SubqueryCountStatsMonitor: { class: 'org.apache.druid.server.metrics.SubqueryCountStatsMonitor', of: ['broker'] },
  GroupByStatsMonitor: {
    class: 'org.apache.druid.server.metrics.GroupByStatsMonitor',
    of: ['broker', 'historical', 'indexer', 'task'],
  },
  CacheMonitor: { class: 'org.apache.druid.client.cache.CacheMonitor', of: ['broker', 'historical', 'indexer', 'task'] },
  HistoricalMetricsMonitor: { class: 'org.apache.druid.server.metrics.HistoricalMetricsMonitor', of: ['historical'] },
  TaskCountStatsMonitor: { class: 'org.apache.druid.server.metrics.TaskCountStatsMonitor', of: ['overlord'] },
  TaskSlotCountStatsMonitor: { class: 'org.apache.druid.server.metrics.TaskSlotCountStatsMonitor', of: ['overlord'] },
  SupervisorStatsMonitor: { class: 'org.apache.druid.server.metrics.SupervisorStatsMonitor', of: ['overlord'] },
} as const satisfies Readonly<Record<string, Monitor>>;

/** The name of a monitor. */
export type MonitorName = keyof typeof monitors;

/** The classes of the monitors that a process needs which is of some roles. */
export function monitorsOf(roles: readonly RoleName[]): readonly string[] {
  return Object.values<Monitor>(monitors).flatMap((monitor) => (monitor.of.some((role) => roles.includes(role)) ? [monitor.class] : []));
}
