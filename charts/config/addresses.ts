import { namesOf } from './names';
import type { ResolvedEnvironment } from './schema/environment';

/** Ports of what runs beside Druid. */
export const DEPENDENCY_PORTS = { 'metadata-store': 5432, 'deep-storage': 7070, stream: 9092 } as const;

/** What runs beside Druid, by the component that its objects are named after. */
export type Dependency = keyof typeof DEPENDENCY_PORTS;

/** The bucket of an S3 server that runs beside Druid. */
export const BUCKET = 'druid';

/** The DNS name of a dependency's Service, for pods of the same namespace. */
export function serviceOf(environment: ResolvedEnvironment, dependency: Dependency): string {
  return namesOf(environment).component(dependency);
}

/** Where the metadata store answers. */
export function addressOfMetadataStore(environment: ResolvedEnvironment) {
  const { metadataStore: store } = environment;
  if (store.type === 'postgresql') return { host: store.host, port: store.port, database: store.database };
  return { host: serviceOf(environment, 'metadata-store'), port: DEPENDENCY_PORTS['metadata-store'], database: 'druid' };
}

/** Where the deep storage answers. Without an endpoint, AWS' own of the region. */
export function addressOfDeepStorage(environment: ResolvedEnvironment): { bucket: string; region: string; endpoint?: string } {
  const { deepStorage: storage } = environment;
  if (storage.type === 's3') return { bucket: storage.bucket, region: storage.region };
  const endpoint = `http://${serviceOf(environment, 'deep-storage')}:${DEPENDENCY_PORTS['deep-storage']}`;
  return { bucket: BUCKET, region: 'us-east-1', endpoint };
}
