import type { k8s } from 'cdk8s-plus-30';

import { DEPENDENCY_PORTS, QUORUM_PORTS, type Dependency } from '../../config/addresses';
import { apiServerOf } from '../../config/aws/api-server';
import { isOnAws } from '../../config/aws/aws-environment';
import { rangesOfLoadBalancer } from '../../config/aws/edge';
import { serverGroupsOf, type RoleName } from '../../config/groups';
import { RECEIVER } from '../../config/observability/agents';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { isAwsStore, isMsk } from '../../config/aws/stores';
import { ANYWHERE, cidr, dnsOf, DNS_PORTS, POD_IDENTITY, POD_IDENTITY_PORT, tcp } from '../../kubernetes/network';
import { FIRST_FORK_PORT } from '../properties/groups/forks';
import { dependenciesOf, portsOf, type Peer } from '../roles/peers';

/** Where a conversation goes: to which ports, and to which addresses where the other side is no pod of the namespace. */
export interface Destination {
  readonly ports: k8s.NetworkPolicyPort[];
  readonly addresses?: k8s.NetworkPolicyPeer[];
}

/** Where conversations with a peer go. */
export function destination(environment: ResolvedEnvironment, to: Peer): Destination {
  const { druid } = environment;
  const { ranges, ports } = apiServerOf(environment);
  switch (to) {
    case 'dns':
      return { addresses: dnsOf(environment), ports: DNS_PORTS };
    case 'kubernetes-api':
      // The API server is no pod: only its address, which differs from cluster to cluster, and its ports tell it apart.
      return { addresses: ranges.map(cidr), ports: ports.map(tcp) };
    case 'directory':
      return { addresses: ANYWHERE, ports: [tcp(portOfUrl(druid.authentication.ldap?.url ?? ''))] };
    case 'identity-provider':
      return { addresses: ANYWHERE, ports: [tcp(portOfUrl(druid.authentication.oidc?.discovery ?? ''))] };
    case 'pod-identity':
      return { addresses: [POD_IDENTITY], ports: [tcp(POD_IDENTITY_PORT)] };
    case 'tracing':
      return receiverOf(environment, environment.observability.traces?.endpoint, RECEIVER.otlp);
    case 'profiling':
      return receiverOf(environment, endpointOfProfiles(environment), RECEIVER.pyroscope);
    case 'load-balancer':
      return { addresses: doorsOf(environment).map(cidr), ports: [] };
    case 'client':
    case 'collector':
      return { ports: [] };
    default:
      return ofPods(environment, to);
  }
}

/** What receives traces or profiles: the collectors' own, or one whose address alone is known. */
function receiverOf({ observability: { collectors } }: ResolvedEnvironment, endpoint: string | undefined, port: number): Destination {
  if (endpoint !== undefined) return { addresses: ANYWHERE, ports: [tcp(portOfUrl(endpoint))] };
  const namespace = { matchLabels: { 'kubernetes.io/metadata.name': collectors?.namespace ?? '' } };
  const pods = { matchLabels: { 'app.kubernetes.io/component': RECEIVER.name } };
  return { addresses: [{ namespaceSelector: namespace, podSelector: pods }], ports: [tcp(port)] };
}

function endpointOfProfiles({ observability: { profiles } }: ResolvedEnvironment): string | undefined {
  return profiles?.type === 'agent' ? profiles.endpoint : undefined;
}

function ofPods(environment: ResolvedEnvironment, to: RoleName | Dependency): Destination {
  const outside = dependenciesOf(environment).some(({ name, inCluster }) => name === to && !inCluster);
  const ports = [...portsOf(environment, to).map(tcp), ...forkPorts(environment, to)];
  if (to === 'zookeeper' && !outside) return { ports: [DEPENDENCY_PORTS.zookeeper, ...QUORUM_PORTS].map(tcp) };
  return outside ? { addresses: isInNetwork(environment, to) ? [networkOf(environment)] : ANYWHERE, ports } : { ports };
}

/** What is made on AWS for the environment is in its network, but for S3. */
function isInNetwork({ metadataStore, stream }: ResolvedEnvironment, to: RoleName | Dependency): boolean {
  return (to === 'metadata-store' && isAwsStore(metadataStore)) || (to === 'stream' && isMsk(stream) && stream?.type !== 'msk');
}

/** Where a load balancer stands. */
function doorsOf(environment: ResolvedEnvironment): readonly string[] {
  if (!isOnAws(environment) || environment.aws.edge === undefined) return [];
  return rangesOfLoadBalancer(environment, environment.aws.edge);
}

function networkOf({ aws }: ResolvedEnvironment): k8s.NetworkPolicyPeer {
  return cidr(aws?.network.cidr ?? '0.0.0.0/0');
}

/** Every process of a MiddleManager's tasks has ports of its own, one by one from the first; with a free one beside each, for those that end. */
function forkPorts(environment: ResolvedEnvironment, to: Peer): k8s.NetworkPolicyPort[] {
  if (to !== 'middle-manager') return [];
  const capacity = serverGroupsOf(environment).reduce(
    (most, { settings }) => ('capacity' in settings ? Math.max(most, settings.capacity) : most),
    0,
  );
  return [{ ...tcp(FIRST_FORK_PORT), endPort: FIRST_FORK_PORT + 2 * capacity }];
}

function portOfUrl(text: string): number {
  const { port, protocol } = new URL(text);
  return port === '' ? (DEFAULT_PORTS[protocol] ?? 443) : Number(port);
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'ldap:': 389, 'ldaps:': 636, 'http:': 80 };
