import { namesOf, type Named } from './names';
import type { ResolvedEnvironment } from './schema/resolved';

/** Ports of what runs beside Druid. */
export const DEPENDENCY_PORTS = { 'metadata-store': 5432, 'deep-storage': 7070, stream: 9092, zookeeper: 2181 } as const;

/** Ports of what runs on AWS: of PostgreSQL, and of MSK for those that IAM lets in. */
export const AWS_PORTS = { database: 5432, stream: 9098 } as const;

/** The login role with which Druid enters a database on AWS, by a token of IAM. */
export const DATABASE_LOGIN = 'druid';

/** What runs beside Druid, by the component that its objects are named after. */
export type Dependency = keyof typeof DEPENDENCY_PORTS;

/** The bucket of an S3 server that runs beside Druid. */
export const BUCKET = 'druid';

/** The ports on which the members of a ZooKeeper ensemble follow and elect their leader. */
export const QUORUM_PORTS = [2888, 3888] as const;

/** The members of a ZooKeeper ensemble that runs beside Druid. */
export const ZOOKEEPERS = 3;

/** The DNS name of a dependency's Service, for pods of the same namespace. */
export function serviceOf(environment: Named, dependency: Dependency): string {
  return namesOf(environment).component(dependency);
}

/** The DNS name that all names of a component's pods end in. */
export function domainOf(environment: ResolvedEnvironment, component: string): string {
  return `${namesOf(environment).headless(component)}.${environment.namespace}.svc.${environment.network.clusterDomain}`;
}

/** Where the metadata store answers. What AWS has not told yet is empty: `missingBindingsOf` tells of it. */
export function addressOfMetadataStore({ metadataStore: store, ...environment }: ResolvedEnvironment) {
  switch (store.type) {
    case 'in-cluster':
      return { host: serviceOf(environment, 'metadata-store'), port: DEPENDENCY_PORTS['metadata-store'], database: 'druid' };
    case 'postgresql':
      return { host: store.host, port: store.port, database: store.database };
    default:
      return { host: environment.bindings?.DruidMetadataStoreHost ?? '', port: AWS_PORTS.database, database: store.database };
  }
}

/** What the keys of objects begin with, in whichever bucket they are. */
export const PREFIXES = { segments: 'segments', taskLogs: 'task-logs', queryResults: 'query-results' } as const;

/** The buckets of the deep storage: for segments, for logs of tasks, for what queries keep. They may be one. */
export interface Buckets {
  readonly segments: string;
  readonly taskLogs: string;
  readonly queryResults: string;
}

/** Where the deep storage answers. Without an endpoint, AWS' own of the region. */
export function addressOfDeepStorage(environment: ResolvedEnvironment): { buckets: Buckets; region: string; endpoint?: string } {
  const { deepStorage: storage, bindings, aws } = environment;
  const one = (bucket: string): Buckets => ({ segments: bucket, taskLogs: bucket, queryResults: bucket });
  if (storage.type === 's3') return { buckets: one(storage.bucket), region: storage.region };
  if (storage.type === 's3-buckets') {
    const {
      DruidSegmentsBucket: segments = '',
      DruidTaskLogsBucket: taskLogs = '',
      DruidQueryResultsBucket: queryResults = '',
    } = bindings ?? {};
    return { buckets: { segments, taskLogs, queryResults }, region: aws?.region ?? '' };
  }
  const endpoint = `http://${serviceOf(environment, 'deep-storage')}:${DEPENDENCY_PORTS['deep-storage']}`;
  return { buckets: one(BUCKET), region: 'us-east-1', endpoint };
}

/** Where the stream's brokers answer; undefined where only supervisors know it. */
export function bootstrapServersOf(environment: ResolvedEnvironment): string | undefined {
  const { stream, bindings } = environment;
  if (stream === undefined || stream.type === 'kafka') return undefined;
  if (stream.type === 'in-cluster') return `${serviceOf(environment, 'stream')}:${DEPENDENCY_PORTS.stream}`;
  return 'bootstrapServers' in stream ? stream.bootstrapServers : (bindings?.DruidKafkaBootstrapServers ?? '');
}

/** Where the members of the ZooKeeper ensemble answer; none where there is no ZooKeeper. */
export function addressesOfZooKeeper(environment: ResolvedEnvironment): readonly { host: string; port: number }[] {
  const { discovery } = environment.druid;
  if (discovery.type === 'kubernetes') return [];
  if (discovery.ensemble.type === 'zookeeper') {
    return discovery.ensemble.hosts.map((member) => {
      const [host = '', port = ''] = member.split(':');
      return { host, port: Number(port) };
    });
  }
  const pods = Array.from({ length: ZOOKEEPERS }, (_, ordinal) => `${serviceOf(environment, 'zookeeper')}-${ordinal}`);
  const domain = namesOf(environment).headless('zookeeper');
  return pods.map((pod) => ({ host: `${pod}.${domain}`, port: DEPENDENCY_PORTS.zookeeper }));
}
