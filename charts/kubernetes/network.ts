import { k8s } from 'cdk8s-plus-30';

import { addressIn, rangeOf } from '../config/ranges';
import type { ResolvedEnvironment } from '../config/schema/resolved';

/** A port of TCP. */
export function tcp(port: number): k8s.NetworkPolicyPort {
  return { port: k8s.IntOrString.fromNumber(port), protocol: 'TCP' };
}

/** Everything in a range of addresses. */
export function cidr(range: string): k8s.NetworkPolicyPeer {
  return { ipBlock: { cidr: range } };
}

/** What has no pods in the cluster, and no address that is known. */
export const ANYWHERE: k8s.NetworkPolicyPeer[] = [cidr('0.0.0.0/0')];

/**
 * The cluster's own DNS: its pods, or, in EKS Auto Mode, which has none of them but a process on each node, the address of its Service, the tenth
 * of the range of Services.
 *
 * @see https://github.com/aws/containers-roadmap/issues/2552
 */
export function dnsOf({ aws }: ResolvedEnvironment): k8s.NetworkPolicyPeer[] {
  if (aws?.cluster.type !== 'new' || aws.compute.type !== 'auto') return [DNS_PODS];
  const services = rangeOf(aws.cluster.serviceCidr);
  return services === undefined ? [DNS_PODS] : [DNS_PODS, cidr(`${addressIn(services, 10)}/32`)];
}

const DNS_PODS: k8s.NetworkPolicyPeer = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
};

/** Where it answers. */
export const DNS_PORTS: k8s.NetworkPolicyPort[] = [tcp(53), { ...tcp(53), protocol: 'UDP' }];

/**
 * The agent of EKS on each node that hands pods the credentials of their roles.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-how-it-works.html
 */
export const POD_IDENTITY: k8s.NetworkPolicyPeer = cidr('169.254.170.23/32');

/** Where it answers. */
export const POD_IDENTITY_PORT = 80;
