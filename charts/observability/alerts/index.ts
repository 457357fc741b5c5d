import { Yaml } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { PrometheusRule, PrometheusRuleSpecGroupsRulesExpr } from '../../../imports/monitoring.coreos.com';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import { ruleGroupsOf } from './rules';

/** The file among the data of the ConfigMap. */
export const RULE_FILE = 'druid.rules.yaml';

/** The rules of an environment, for an operator of Prometheus or for a Prometheus that mounts them. */
export function alerts(scope: Construct, environment: ResolvedEnvironment): void {
  const settings = environment.observability.alerts;
  if (settings === undefined) return;
  const { labels, ...metadata } = metadataOf({ environment, component: 'alerts' }, namesOf(environment).component('alerts'));
  const groups = ruleGroupsOf(environment);
  if (settings.as === 'config-map') {
    new k8s.KubeConfigMap(scope, 'rules', { metadata: { ...metadata, labels }, data: { [RULE_FILE]: Yaml.stringify({ groups }) } });
    return;
  }
  new PrometheusRule(scope, 'rules', {
    metadata: { ...metadata, labels: { ...labels, ...settings.selectedBy } },
    spec: {
      groups: groups.map((group) => ({
        ...group,
        rules: group.rules.map((rule) => ({ ...rule, expr: PrometheusRuleSpecGroupsRulesExpr.fromString(rule.expr) })),
      })),
    },
  });
}
