import type { Block } from '../../alloy/component';
import { loki } from '../../alloy/components/loki';
import type { Expression } from '../../alloy/expression';
import { map } from '../../alloy/functions';

/** The events of Kubernetes, of all namespaces: those of nodes are in none that is Druid's. */
export function events(receiver: Expression<'logs-receiver'>): readonly Block[] {
  const process = loki.process('events', {
    forward_to: [receiver],
    'stage.*': [
      { logfmt: { mapping: map({ component: 'sourcecomponent', kind: '', level: 'type', name: '', node: 'sourcehost', reason: '' }) } },
      { labels: { values: map({ level: '' }) } },
      { structured_metadata: { values: map({ component: '', kind: '', name: '', node: '', reason: '' }) } },
      { static_labels: { values: map({ source: 'kubernetes-events' }) } },
      { label_drop: { values: ['instance'] } },
    ],
  });
  return [
    loki.source.kubernetes_events('cluster', {
      job_name: 'integrations/kubernetes/eventhandler',
      log_format: 'logfmt',
      forward_to: [process.receiver],
    }),
    process,
  ];
}
