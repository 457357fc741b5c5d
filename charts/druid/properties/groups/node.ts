import { domainOf } from '../../../config/addresses';
import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { interpolated, type Properties } from '../property';

/** The variables that hold a pod's address, its name, and the first part of its DNS name. */
export const POD_IP = 'POD_IP';
export const POD_NAME = 'POD_NAME';
export const POD_HOST = 'POD_HOST';

/** Who a process is. */
export interface NodeProps {
  readonly service: string;
  readonly port: number;
  readonly component: string;
  /** Whether its pod has a name of its own that lasts. */
  readonly stateful: boolean;
}

/**
 * Who a process is, and where the others find it. Without `druid.host` it would announce a host name that no DNS server knows.
 *
 * With TLS it has to be a name that a certificate covers. The pods of a StatefulSet have one; all others have, behind a headless Service,
 * their address with hyphens for dots.
 */
export function node(environment: ResolvedEnvironment, { service, port, component, stateful }: NodeProps): Properties {
  if (environment.druid.tls === undefined) {
    return { 'druid.service': service, 'druid.host': interpolated(POD_IP), 'druid.plaintextPort': port };
  }
  const host = `${interpolated(stateful ? POD_NAME : POD_HOST)}.${domainOf(environment, component)}`;
  return { 'druid.service': service, 'druid.host': host, 'druid.tlsPort': port };
}
