import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { labelsOf } from '../../config/labels';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { priorityClassOf } from './placement';

/** Who gives way on a full node: tasks wait for a place and push nobody off his. */
export function priorityClasses(scope: Construct, environment: ResolvedEnvironment): void {
  const { priorities } = environment.druid.placement;
  if (priorities === undefined) return;
  for (const [id, value] of Object.entries(priorities)) {
    const ofTasks = id === 'tasks';
    new k8s.KubePriorityClass(scope, id, {
      metadata: { name: priorityClassOf(environment, ofTasks), labels: labelsOf(environment, 'druid', 'cluster') },
      value,
      preemptionPolicy: ofTasks ? 'Never' : 'PreemptLowerPriority',
      description: `Druid's ${id} in the namespace ${environment.namespace}`,
    });
  }
}
