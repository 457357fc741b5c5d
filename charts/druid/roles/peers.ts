import { addressesOfZooKeeper, addressOfMetadataStore, AWS_PORTS, DEPENDENCY_PORTS, type Dependency } from '../../config/addresses';
import { groupsOf, type RoleName } from '../../config/groups';
import { portIn } from '../../config/ports';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { isMsk } from '../../config/aws/stores';
import { roleOf } from './index';

/** Whoever takes part in a conversation: Druid's roles, what they stand on, and the world around. */
export type Peer = RoleName | Dependency | Outsider | 'client' | 'collector';

/** Those whose address is all that is known of them. */
export type Outsider =
  'kubernetes-api' | 'dns' | 'directory' | 'identity-provider' | 'pod-identity' | 'load-balancer' | 'tracing' | 'profiling';

/** What the roles stand on in one environment: pods beside them, or something outside the cluster. */
export function dependenciesOf({ metadataStore, deepStorage, stream, druid: { discovery } }: ResolvedEnvironment) {
  const zookeeper = discovery.type === 'zookeeper' ? discovery.ensemble : undefined;
  const settings = { 'metadata-store': metadataStore, 'deep-storage': deepStorage, stream, zookeeper } as const;
  return (Object.keys(settings) as Dependency[]).flatMap((name) => {
    const type = settings[name]?.type;
    return type === undefined ? [] : [{ name, inCluster: type === 'in-cluster' }];
  });
}

/** The components of a role, or of a dependency: what the labels of its pods say. */
export function componentsOf(environment: ResolvedEnvironment, peer: RoleName | Dependency): readonly string[] {
  const groups = groupsOf(environment).filter(({ role }) => role === peer);
  return groups.length === 0 ? [peer] : groups.map(({ component }) => component);
}

/** The ports on which a role or a dependency serves its peers: one, or those of its groups. */
export function portsOf(environment: ResolvedEnvironment, peer: RoleName | Dependency): readonly number[] {
  const groups = groupsOf(environment).filter(({ role }) => role === peer);
  if (groups.length > 0) return [...new Set(groups.map((group) => portOf(environment, group)))];
  const { deepStorage, stream } = environment;
  if (peer === 'metadata-store') return [addressOfMetadataStore(environment).port];
  if (peer === 'deep-storage' && deepStorage.type !== 'in-cluster') return [443];
  if (peer === 'stream' && stream?.type === 'kafka') return [stream.port];
  if (peer === 'stream' && isMsk(stream)) return [AWS_PORTS.stream];
  if (peer === 'zookeeper')
    return addressesOfZooKeeper(environment)
      .slice(0, 1)
      .map(({ port }) => port);
  return [DEPENDENCY_PORTS[peer as Dependency]];
}

/** The port on which the pods of a group serve. */
export function portOf(environment: ResolvedEnvironment, group: ReturnType<typeof groupsOf>[number]): number {
  const own = 'port' in group.settings ? group.settings.port : undefined;
  return portIn(environment, own, roleOf(environment, group).ports);
}
