import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { Dependency } from '../../config/addresses';
import type { RoleName } from '../../config/groups';
import { METRICS_PORT } from '../../config/ports';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { selectorOf } from '../../config/labels';
import { metadataOf } from '../../kubernetes/metadata';
import { tcp } from '../../kubernetes/network';
import { conversationsOf, type Conversation } from '../roles/conversations';
import { componentsOf, dependenciesOf, type Peer } from '../roles/peers';
import { destination } from './destinations';

/** Nothing may talk to anything in the namespace, but for the conversations that Druid has: one policy per role that takes part. */
export function networkPolicies(scope: Construct, environment: ResolvedEnvironment): void {
  new k8s.KubeNetworkPolicy(scope, 'default-deny', {
    metadata: metadataOf({ environment, component: 'cluster' }, `${namesOf(environment).cluster}-default-deny`),
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  const conversations = conversationsOf(environment);
  for (const peer of podsIn(environment, conversations)) {
    const egress = conversations.filter(({ from }) => from === peer).map((talk) => egressRule(environment, talk));
    new k8s.KubeNetworkPolicy(scope, peer, {
      metadata: metadataOf({ environment, component: peer }),
      spec: {
        podSelector: selectorOfPeer(environment, peer),
        policyTypes: ['Ingress', 'Egress'],
        ingress: conversations.filter(({ to }) => to === peer).map((talk) => ingressRule(environment, talk)),
        // The API server drops an empty list, and then every diff would show it.
        ...(egress.length === 0 ? {} : { egress }),
      },
    });
  }
}

/** The peers that are pods of the namespace. */
function podsIn(environment: ResolvedEnvironment, conversations: readonly Conversation[]): readonly (RoleName | Dependency)[] {
  const outside = dependenciesOf(environment).filter(({ inCluster }) => !inCluster);
  const around: readonly Peer[] = [...AROUND, ...outside.map(({ name }) => name)];
  const peers = [...new Set(conversations.flatMap(({ from, to }) => [from, to]))].filter((peer) => !around.includes(peer));
  return (peers as (RoleName | Dependency)[]).sort();
}

const AROUND: readonly Peer[] = [
  'client',
  'collector',
  'kubernetes-api',
  'dns',
  'directory',
  'identity-provider',
  'pod-identity',
  'load-balancer',
  'tracing',
  'profiling',
];

function ingressRule(environment: ResolvedEnvironment, { from, to }: Conversation): k8s.NetworkPolicyIngressRule {
  const ports = from === 'collector' ? [tcp(METRICS_PORT)] : destination(environment, to).ports;
  return { from: destination(environment, from).addresses ?? [podsOf(environment, from)], ports };
}

function egressRule(environment: ResolvedEnvironment, { to }: Conversation): k8s.NetworkPolicyEgressRule {
  const { addresses, ports } = destination(environment, to);
  return { to: addresses ?? [podsOf(environment, to)], ports };
}

function podsOf(environment: ResolvedEnvironment, peer: Peer): k8s.NetworkPolicyPeer {
  const names = namesOf(environment);
  if (peer !== 'client' && peer !== 'collector') return { podSelector: selectorOfPeer(environment, peer as RoleName | Dependency) };
  return { namespaceSelector: {}, podSelector: { matchLabels: { [names[peer]]: 'true' } } };
}

/** The pods of a peer; where they are of several groups, one selector tells all of them. */
function selectorOfPeer(environment: ResolvedEnvironment, peer: RoleName | Dependency): k8s.LabelSelector {
  const [first = peer, ...more] = componentsOf(environment, peer);
  if (more.length === 0) return { matchLabels: selectorOf(environment, first) };
  const instance = Object.entries(selectorOf(environment, first)).filter(([key]) => key !== COMPONENT);
  return { matchLabels: Object.fromEntries(instance), matchExpressions: [{ key: COMPONENT, operator: 'In', values: [first, ...more] }] };
}

const COMPONENT = 'app.kubernetes.io/component';
