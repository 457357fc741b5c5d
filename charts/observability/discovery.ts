import type { Construct } from 'constructs';

import {
  PodMonitor,
  PodMonitorSpecPodMetricsEndpointsMetricRelabelingsAction as MetricAction,
  PodMonitorSpecPodMetricsEndpointsRelabelingsAction as Action,
} from '../../imports/monitoring.coreos.com';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { metadataOf } from '../kubernetes/metadata';
import { CREATED_KEPT, METRICS_PORT_NAME, TARGET_RULES, type RelabelRule } from './targets';

/**
 * A PodMonitor, where a Prometheus operator is to find Druid's pods: with the labels that the collectors here would give them, so that rules and
 * dashboards are the same.
 */
export function discovery(scope: Construct, environment: ResolvedEnvironment): void {
  const { metrics } = environment.observability;
  if (metrics.discovery?.type !== 'pod-monitor') return;
  const metadata = metadataOf({ environment, component: 'metrics' });
  new PodMonitor(scope, 'pods', {
    metadata: { ...metadata, labels: { ...metadata.labels, ...metrics.discovery.labels } },
    spec: {
      selector: { matchLabels: { 'app.kubernetes.io/part-of': 'druid' } },
      podMetricsEndpoints: [
        {
          port: METRICS_PORT_NAME,
          relabelings: TARGET_RULES.map((rule) => ({ ...camelled(rule), action: ACTIONS[rule.action ?? 'replace'] })),
          metricRelabelings: CREATED_KEPT.map((rule) => ({ ...camelled(rule), action: METRIC_ACTIONS[rule.action ?? 'replace'] })),
        },
      ],
    },
  });
}

const ACTIONS = { keep: Action.KEEP, drop: Action.DROP, replace: Action.REPLACE, labeldrop: Action.LABELDROP } as const;

const METRIC_ACTIONS = {
  keep: MetricAction.KEEP,
  drop: MetricAction.DROP,
  replace: MetricAction.REPLACE,
  labeldrop: MetricAction.LABELDROP,
} as const;

/** A custom resource spells them in another way. */
function camelled({ source_labels, target_label, separator, regex, replacement }: RelabelRule) {
  return {
    ...(source_labels === undefined ? {} : { sourceLabels: [...source_labels] }),
    ...(target_label === undefined ? {} : { targetLabel: target_label }),
    ...(separator === undefined ? {} : { separator }),
    ...(regex === undefined ? {} : { regex }),
    ...(replacement === undefined ? {} : { replacement }),
  };
}
