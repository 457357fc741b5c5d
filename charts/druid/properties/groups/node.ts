import type { Properties } from '../property';

/** The variable that holds a pod's own address. */
export const POD_IP = 'POD_IP';

/** Who a process is, and where the others find it. Without `druid.host` it would announce a host name that no DNS server knows. */
export function node({ service, port }: { service: string; port: number }): Properties {
  return { 'druid.service': service, 'druid.host': `\${env:${POD_IP}}`, 'druid.plaintextPort': port };
}
