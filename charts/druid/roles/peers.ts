import { DEPENDENCY_PORTS, type Dependency } from '../../config/addresses';
import type { ResolvedEnvironment } from '../../config/schema/environment';
import { serversOf, type RoleName } from './index';
import { task } from './task';

/** Whoever takes part in a conversation: Druid's roles, what they stand on, and the world around. */
export type Peer = RoleName | Dependency | 'client' | 'collector' | 'kubernetes-api' | 'dns';

/** What the roles stand on in one environment: a pod beside them, or something outside the cluster. */
export function dependenciesOf({ metadataStore, deepStorage, stream }: ResolvedEnvironment) {
  const settings = { 'metadata-store': metadataStore, 'deep-storage': deepStorage, stream } as const;
  return (Object.keys(settings) as Dependency[]).flatMap((name) => {
    const type = settings[name]?.type;
    return type === undefined ? [] : [{ name, inCluster: type === 'in-cluster' }];
  });
}

/** The port on which a role or a dependency serves its peers. */
export function portOf(environment: ResolvedEnvironment, peer: RoleName | Dependency): number {
  const { druid, metadataStore, deepStorage, stream } = environment;
  const role = [...serversOf(environment), task].find(({ name }) => name === peer);
  if (role !== undefined) return (role.name === 'task' ? undefined : druid.roles[role.name]?.port) ?? role.port;
  if (peer === 'metadata-store' && metadataStore.type === 'postgresql') return metadataStore.port;
  if (peer === 'deep-storage' && deepStorage.type === 's3') return 443;
  if (peer === 'stream' && stream?.type === 'kafka') return stream.port;
  return DEPENDENCY_PORTS[peer as Dependency];
}
