import type { ResolvedEnvironment } from '../schema/resolved';

/** Where the API server answers pods. */
export interface ApiServer {
  readonly ranges: readonly string[];
  readonly ports: readonly number[];
}

/**
 * Where the API server answers: where it is said; of a cluster that is made here, in its network, and by the address of its Service. Of any
 * other all that is known is that it is somewhere, on one of the ports that distributions of Kubernetes have.
 */
export function apiServerOf({ network, aws }: ResolvedEnvironment): ApiServer {
  const made = aws?.cluster.type === 'new' ? { ranges: [aws.network.cidr, aws.cluster.serviceCidr], ports: [443] } : ANYWHERE;
  return { ranges: network.apiServerCidrs ?? made.ranges, ports: network.apiServerPorts ?? made.ports };
}

const ANYWHERE: ApiServer = { ranges: ['0.0.0.0/0'], ports: [443, 6443, 8443] };
