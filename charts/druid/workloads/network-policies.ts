import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { Dependency } from '../../config/addresses';
import { METRICS_PORT } from '../../config/ports';
import { selectorOf } from '../../config/labels';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { metadataOf } from '../../kubernetes/metadata';
import type { RoleName } from '../roles';
import { conversationsOf, type Conversation } from '../roles/conversations';
import { dependenciesOf, portOf, type Peer } from '../roles/peers';

/** Nothing may talk to anything in the namespace, but for the conversations that Druid has: one policy per component that takes part. */
export function networkPolicies(scope: Construct, environment: ResolvedEnvironment): void {
  new k8s.KubeNetworkPolicy(scope, 'default-deny', {
    metadata: metadataOf({ environment, component: 'cluster' }, `${namesOf(environment).cluster}-default-deny`),
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  const conversations = conversationsOf(environment);
  for (const component of componentsOf(environment, conversations)) {
    const egressRules = conversations.filter(({ from }) => from === component).map((talk) => egress(environment, talk));
    new k8s.KubeNetworkPolicy(scope, component, {
      metadata: metadataOf({ environment, component }),
      spec: {
        podSelector: { matchLabels: selectorOf(environment, component) },
        policyTypes: ['Ingress', 'Egress'],
        ingress: conversations.filter(({ to }) => to === component).map((talk) => ingress(environment, talk)),
        // The API server drops an empty list, and then every diff would show it.
        ...(egressRules.length === 0 ? {} : { egress: egressRules }),
      },
    });
  }
}

/** The peers that are pods of the namespace. */
function componentsOf(environment: ResolvedEnvironment, conversations: readonly Conversation[]): readonly string[] {
  const outside = dependenciesOf(environment).filter(({ inCluster }) => !inCluster);
  const around: readonly Peer[] = ['client', 'collector', 'kubernetes-api', 'dns', ...outside.map(({ name }) => name)];
  return [...new Set(conversations.flatMap(({ from, to }) => [from, to]))].filter((peer) => !around.includes(peer)).sort();
}

function ingress(environment: ResolvedEnvironment, { from, to }: Conversation): k8s.NetworkPolicyIngressRule {
  const port = from === 'collector' ? METRICS_PORT : portOf(environment, to as RoleName | Dependency);
  return { from: [podsOf(environment, from)], ports: [tcp(port)] };
}

function egress(environment: ResolvedEnvironment, { to }: Conversation): k8s.NetworkPolicyEgressRule {
  const { network } = environment;
  if (to === 'dns') return { to: [DNS], ports: [tcp(53), { ...tcp(53), protocol: 'UDP' }] };
  if (to === 'kubernetes-api') {
    // The API server is no pod: only its address, which differs from cluster to cluster, and its ports tell it apart.
    return { to: network.apiServerCidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: network.apiServerPorts.map(tcp) };
  }
  const peer = to as RoleName | Dependency;
  const outside = dependenciesOf(environment).some(({ name, inCluster }) => name === to && !inCluster);
  const destination = outside ? { ipBlock: { cidr: '0.0.0.0/0' } } : podsOf(environment, to);
  return { to: [destination], ports: [tcp(portOf(environment, peer))] };
}

function podsOf(environment: ResolvedEnvironment, peer: Peer): k8s.NetworkPolicyPeer {
  const names = namesOf(environment);
  if (peer !== 'client' && peer !== 'collector') return { podSelector: { matchLabels: selectorOf(environment, peer) } };
  return { namespaceSelector: {}, podSelector: { matchLabels: { [names[peer]]: 'true' } } };
}

const DNS: k8s.NetworkPolicyPeer = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
  podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
};

function tcp(port: number): k8s.NetworkPolicyPort {
  return { port: k8s.IntOrString.fromNumber(port), protocol: 'TCP' };
}
