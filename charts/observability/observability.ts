import { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../config/schema/resolved';
import { alerts } from './alerts';
import { collectors } from './collectors';
import { dashboards } from './dashboards';
import { discovery } from './discovery';

/** What is seen of Druid: who collects it, what becomes an alert, and where people look. */
export function observability(scope: Construct, environment: ResolvedEnvironment): void {
  const parts = { collectors, discovery, alerts, dashboards };
  for (const [id, part] of Object.entries(parts)) part(new Construct(scope, id), environment);
}
