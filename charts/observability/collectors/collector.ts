import type { CollectorRole } from '../../config/observability/collected';
import type { ResolvedCollectors } from '../../config/schema/resolved';
import type { Block } from '../alloy/component';
import type { Workload } from '../workloads/workload';

/** Alloy in one of its roles: what it does, and what it needs for that. */
export interface Collector
  extends
    Pick<Workload, 'kind' | 'replicas' | 'alone' | 'grants' | 'reaches' | 'nodes' | 'host' | 'collects'>,
    Partial<Pick<Workload, 'ports' | 'variables' | 'folders' | 'user'>> {
  readonly role: CollectorRole;
  readonly size: Required<NonNullable<ResolvedCollectors['profiles']>>;
  /** Its configuration. What is sent is put behind it. */
  readonly components: readonly Block[];
  /** Whether its replicas share the work. */
  readonly clustered?: true;
  /** Where it keeps what must last: a volume each, or a folder of the node. */
  readonly keeps?: Workload['folders'][number]['of'];
}
