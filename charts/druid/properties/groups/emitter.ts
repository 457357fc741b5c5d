import { METRICS_PORT } from '../../../config/ports';
import type { Properties } from '../property';

/** Metrics for Prometheus to scrape. @see https://druid.apache.org/docs/latest/development/extensions-contrib/prometheus */
export function emitter(): Properties {
  return {
    'druid.emitter': 'prometheus',
    'druid.emitter.prometheus.port': METRICS_PORT,
    'druid.emitter.prometheus.addHostAsLabel': true,
    'druid.emitter.prometheus.addServiceAsLabel': true,
    'druid.monitoring.monitors': ['org.apache.druid.java.util.metrics.JvmMonitor', 'org.apache.druid.server.metrics.ServiceStatusMonitor'],
  };
}
