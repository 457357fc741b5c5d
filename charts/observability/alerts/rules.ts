import type { Duration } from 'cdk8s';

import type { AlertName } from '../../config/observability/alert-names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { Alert, Scope } from './alert';
import { ALERT_GROUPS } from './catalogue';
import { recordings } from './recordings';

/** Rules as Prometheus reads them from a file, and as a PrometheusRule has them. @see https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/ */
export interface RuleGroup {
  readonly name: string;
  readonly interval: string;
  readonly rules: readonly Rule[];
}

/** A series that is recorded, or an alert. */
export type Rule = { readonly record: string; readonly expr: string } | AlertRule;

interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The rules of an environment: what is recorded first, then the alerts by what they are about. None where it has no alerts. */
export function ruleGroupsOf(environment: ResolvedEnvironment): readonly RuleGroup[] {
  const { observability, namespace } = environment;
  const settings = observability.alerts;
  if (settings === undefined) return [];
  const scope: Scope = { here: { namespace }, thresholds: settings.thresholds };
  const recorded = Object.entries(recordings).map(([record, { query }]) => ({ record, expr: query(scope) }));
  const groups = Object.entries<Readonly<Partial<Record<AlertName, Alert>>>>(ALERT_GROUPS).map(([name, group]) => ({
    name: `druid-${name}`,
    interval: '1m',
    rules: (Object.entries(group) as [AlertName, Alert][])
      .filter(([alert, { when }]) => !settings.without.includes(alert) && (when?.(environment) ?? true))
      .map(([alert, value]) => ruleOf(alert, value, scope, settings)),
  }));
  return [{ name: 'druid-recorded', interval: '1m', rules: recorded }, ...groups.filter(({ rules }) => rules.length > 0)];
}

type Settings = NonNullable<ResolvedEnvironment['observability']['alerts']>;

function ruleOf(name: AlertName, alert: Alert, scope: Scope, { labels, runbooks }: Settings): AlertRule {
  return {
    alert: name,
    expr: alert.query(scope),
    ...(alert.for === undefined ? {} : { for: lasting(alert.for) }),
    labels: { ...labels, severity: alert.severity },
    annotations: { summary: alert.summary, description: alert.means, runbook_url: `${runbooks}${name}.md` },
  };
}

/** A duration as Prometheus writes it. */
function lasting(duration: Duration): string {
  const seconds = duration.toSeconds();
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
