import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { namesOf } from '../../config/names';
import type { ResolvedDruid, ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import { tierNameOf } from '../names';
import { isoOf } from '../../config/duration';

/** The load rules as Druid's API takes them, a file per datasource. */
export function loadRules(scope: Construct, environment: ResolvedEnvironment): void {
  const sets = Object.entries(environment.druid.loadRules);
  if (sets.length === 0) return;
  new k8s.KubeConfigMap(scope, 'load-rules', {
    metadata: metadataOf({ environment, component: 'cluster' }, namesOf(environment).loadRules),
    data: Object.fromEntries(sets.map(([datasource, set]) => [`${datasource}.json`, `${JSON.stringify(set.map(body), undefined, 2)}\n`])),
  });
}

type Rule = ResolvedDruid['loadRules'][string][number];

function body(rule: Rule): Record<string, unknown> {
  return {
    type: rule.type,
    ...('period' in rule ? { period: isoOf(rule.period) } : {}),
    ...(rule.type === 'loadByPeriod' ? { includeFuture: true } : {}),
    ...('tiers' in rule
      ? { tieredReplicants: Object.fromEntries(Object.entries(rule.tiers).map(([tier, replicas]) => [tierNameOf(tier), replicas])) }
      : {}),
  };
}
