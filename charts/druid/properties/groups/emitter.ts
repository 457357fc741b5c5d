import type { RoleName } from '../../../config/groups';
import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { isoOf } from '../../../config/duration';
import { METRICS_PORT } from '../../../config/ports';
import { monitorsOf } from '../../metrics/monitors';
import { COMMON_FOLDER, METRICS_FILE } from '../folders';
import type { Properties } from '../property';

/**
 * Metrics for Prometheus to scrape. The address of a process is no label: the pods of tasks would bring new ones for ever, and who scrapes knows
 * the pod. What is not told any more, such as the gauges of a coordinator that leads no longer, is forgotten after a while.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-contrib/prometheus
 */
export function emitter({ observability: { metrics } }: ResolvedEnvironment): Properties {
  const interval = isoOf(metrics.interval);
  return {
    'druid.emitter': 'prometheus',
    'druid.emitter.prometheus.port': METRICS_PORT,
    'druid.emitter.prometheus.addServiceAsLabel': true,
    'druid.emitter.prometheus.dimensionMapPath': `${COMMON_FOLDER}/${METRICS_FILE}`,
    'druid.emitter.prometheus.flushPeriod': metrics.shownFor.toSeconds(),
    ...(interval === 'PT1M' ? {} : { 'druid.monitoring.emissionPeriod': interval }),
  };
}

/** What a process measures when it is time to: what the metrics of its roles need. */
export function monitoring(...roles: readonly RoleName[]): Properties {
  return { 'druid.monitoring.monitors': monitorsOf(roles) };
}
