import type { k8s } from 'cdk8s-plus-30';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { POD_HOST, POD_IP } from '../properties/groups/node';
import type { RolePlan } from '../plan/role';

/**
 * The command of a process. A pod that has no name of its own is known to DNS by its address with hyphens for dots or colons, which
 * Kubernetes cannot write into a variable; the shell can.
 */
export function startedAs(
  environment: ResolvedEnvironment,
  { role }: RolePlan,
  program: string,
  args: readonly string[] = [],
): Pick<k8s.Container, 'command' | 'args'> {
  const further = args.length === 0 ? {} : { args: [...args] };
  if (environment.druid.tls === undefined || role.state === 'stateful') return { command: [program], ...further };
  return { command: ['bash', '-c', `export ${POD_HOST}="\${${POD_IP}//[.:]/-}" && exec ${program} "$@"`, program], ...further };
}
