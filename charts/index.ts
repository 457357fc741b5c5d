/** The public API of the library: an environment in, a Druid cluster in your own chart out. */
export { Cpu } from './config/cpu';
export type { Environment } from './config/environment';
export { environments } from './config/environments';
export { ConfigurationError, type Fault } from './config/fault';
export { namesOf, type Names } from './config/names';
export type * from './config/settings/credentials';
export type * from './config/settings/dependencies';
export type * from './config/settings/druid';
export type * from './config/settings/network';
export type * from './config/settings/roles';
export type * from './config/settings/volume';
export { manifestsOf, type Manifest } from './app';
export { DruidCluster } from './druid/cluster';
