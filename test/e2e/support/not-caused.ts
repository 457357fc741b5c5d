import type { MetricName } from '../../../charts/druid/metrics';

/** What rules and dashboards look at that the workload of a suite does not cause, and why. */
export const NOT_CAUSED: Readonly<Partial<Record<MetricName, string>>> = {};
