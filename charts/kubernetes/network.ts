import { k8s } from 'cdk8s-plus-30';

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

/** The cluster's own DNS. */
export const DNS: k8s.NetworkPolicyPeer = {
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
