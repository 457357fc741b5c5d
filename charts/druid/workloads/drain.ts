import type { k8s } from 'cdk8s-plus-30';

import { domainOf } from '../../config/addresses';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { INTERNAL_PASSWORD } from '../properties/groups/authentication';
import type { RolePlan } from '../plan/role';

/**
 * A server that runs tasks takes no new ones, and then waits for those that it has, before it is told to end. The grace period of the pod
 * ends the wait.
 *
 * @see https://druid.apache.org/docs/latest/operations/rolling-updates#rolling-restart-graceful-termination-based
 */
export function drain(environment: ResolvedEnvironment, { group, port }: RolePlan): Pick<k8s.Container, 'lifecycle'> {
  if (group.role !== 'indexer' && group.role !== 'middle-manager') return {};
  const host = environment.druid.tls === undefined ? '$POD_IP' : `$POD_NAME.${domainOf(environment, group.component)}`;
  const ask = environment.druid.tls === undefined ? PLAIN : SECURED;
  return { lifecycle: { preStop: { exec: { command: ['bash', '-c', script(ask, host, port)] } } } };
}

/**
 * `ask METHOD PATH` prints what the process of the pod answers, and fails if that is no success: a process that answers no more has nothing to
 * wait for.
 */
function script(ask: string, host: string, port: number): string {
  return `host=${host} port=${port}
auth=$(printf 'druid_system:%s' "$${INTERNAL_PASSWORD}" | base64 | tr -d '\\n')
${ask}
ask POST /druid/worker/v1/disable
while tasks=$(ask GET /druid/worker/v1/tasks) && [[ ! $tasks =~ \\[[[:space:]]*\\] ]]; do sleep 2; done
`;
}

/** Bash alone, as it is in every image. */
const PLAIN = `ask() {
  exec 3<>"/dev/tcp/$host/$port" || return
  printf '%s %s HTTP/1.0\\r\\nAuthorization: Basic %s\\r\\nContent-Length: 0\\r\\n\\r\\n' "$1" "$2" "$auth" >&3
  local answer=$(cat <&3)
  exec 3>&-
  echo "$answer"
  [[ $answer =~ ^HTTP/[0-9.]+\\ 2 ]]
}`;

/** The official image has BusyBox. The process is the pod's own, so its certificate need not be checked. */
const SECURED = `ask() {
  local post=()
  [ "$1" = POST ] && post=(--post-data=)
  busybox wget -q -O - --no-check-certificate "\${post[@]}" --header "Authorization: Basic $auth" "https://$host:$port$2"
}`;
