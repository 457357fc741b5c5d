import type { Block } from '../../alloy/component';
import { discovery } from '../../alloy/components/discovery';
import { CREATED_KEPT, DRUID_JOB, TARGET_RULES } from '../../targets';
import type { Collecting } from '../../workloads/identity';
import { scraped, type Scraping } from './scraped';

/** Every process of Druid, and every task for as long as it runs. */
export function druidMetrics({ namespace }: Collecting, scraping: Scraping): readonly Block[] {
  const pods = discovery.kubernetes('druid', {
    role: 'pod',
    namespaces: { names: [namespace] },
    selectors: [{ role: 'pod', label: 'app.kubernetes.io/part-of=druid' }],
  });
  const targets = discovery.relabel('druid', { targets: pods.targets, rule: TARGET_RULES });
  return [pods, targets, ...scraped(scraping, { name: 'druid', job: DRUID_JOB, targets: targets.output, rules: CREATED_KEPT })];
}
