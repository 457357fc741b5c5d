import type { Block } from '../../alloy/component';
import { loki } from '../../alloy/components/loki';
import type { Expression } from '../../alloy/expression';
import { env, map } from '../../alloy/functions';

/** What the kubelet and containerd of a node log. */
export function journal(receiver: Expression<'logs-receiver'>): readonly Block[] {
  const units = loki.relabel('journal', {
    forward_to: [],
    rule: [
      { source_labels: ['__journal__systemd_unit'], regex: '(kubelet|containerd)\\.service', action: 'keep' },
      { source_labels: ['__journal__systemd_unit'], target_label: 'unit' },
      { source_labels: ['__journal_priority_keyword'], target_label: 'level' },
    ],
  });
  return [
    units,
    loki.source.journal('nodes', {
      path: '/var/log/journal',
      relabel_rules: units.rules,
      labels: map({ job: 'integrations/kubernetes/journal', service_name: 'journal', node: env('NODE_NAME') }),
      forward_to: [receiver],
    }),
  ];
}
