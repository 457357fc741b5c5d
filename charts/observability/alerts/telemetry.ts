import { Duration } from 'cdk8s';

import { from } from '../promql/outside';
import type { Alert } from './alert';

/** What watches the watcher. */
export const telemetry = {
  DruidTelemetryNotDelivered: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: '{{ $labels.pod }} cannot deliver what it collects',
    means: 'Metrics or logs are lost. What is seen of Druid is not all that happens.',
    look: [
      'The log of the collector: it has the answer of the destination.',
      'The key: whether it may write, and has not ended.',
      'Limits of the destination.',
    ],
    act: ['Renew the key, or raise the limit.', 'Send less: fewer metrics, fewer levels of logs.'],
    query: () =>
      `sum by (cluster, pod) (rate(${from('prometheus_remote_storage_samples_failed_total')}[10m])) > 0 or sum by (cluster, pod) (rate(${from('loki_write_dropped_entries_total')}[10m])) > 0`,
    when: ({ observability }) => observability.collectors !== undefined,
  },
  DruidAlertingAlive: {
    severity: 'none',
    summary: 'Alerting of {{ $labels.namespace }} works',
    means: 'It always fires. What receives alerts should tell when it does not come any more: then no other does either.',
    look: ['Whether rules are evaluated: the page of rules of Prometheus or Mimir.', 'Whether metrics of Druid arrive.'],
    act: ['Send it to a service that expects a sign of life.'],
    query: ({ here }) => `group by (cluster, namespace) (${from('up', here)})`,
  },
} as const satisfies Readonly<Record<string, Alert>>;
