import { Duration, Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import type { KedaAutoscaling } from '../../../charts/config/settings/autoscaling';
import { localWith } from '../environment';
import { furtherAt } from './additions';
import { development, secret } from './credentials';
import { seenByStack, seenFromBelow } from './observability';

const { roles } = local.druid;
const keda: KedaAutoscaling = { type: 'keda', min: 2, max: 4, server: 'http://prometheus:9090', query: 'sum(waiting)', threshold: 5 };
const worker = { ...furtherAt('/spec/template'), port: 8006, capacity: 2, drain: Duration.minutes(10) };
const storage = { type: 'claim', size: Size.gibibytes(8), storageClass: 'fast', retention: 'delete' } as const;

/** Tasks on Indexers as many as are wanted, ZooKeeper in the cluster, and passwords and certificates that somebody else keeps. */
export const indexers: Environment = {
  ...local,
  druid: {
    authentication: {
      admin: secret,
      internal: secret,
      ldap: {
        url: 'ldaps://directory.example.com',
        bind: secret,
        baseDn: 'dc=example',
        userSearch: '(uid=%s)',
        userAttribute: 'uid',
      },
      oidc: { discovery: 'https://login.example.com/configuration', client: secret, cookies: secret },
    },
    tls: { certificates: { type: 'secrets' }, storePassword: secret },
    discovery: {
      type: 'zookeeper',
      ensemble: { type: 'in-cluster', volume: { size: Size.gibibytes(1), storageClass: 'fast', retention: 'delete' } },
    },
    roles: {
      ...roles,
      broker: { default: { ...roles.broker.default, autoscaling: keda } },
      router: { ...roles.router, autoscaling: keda },
      historical: {
        default: { ...roles.historical.default, memory: Size.gibibytes(4), storage: { type: 'memory', size: Size.gibibytes(2) } },
      },
    },
    ingestion: { type: 'indexers', ...worker, storage, autoscaling: keda },
  },
  metadataStore: { ...local.metadataStore, credentials: secret },
  deepStorage: { ...local.deepStorage, credentials: secret },
};

/** Tasks on MiddleManagers, and everything else outside the cluster. */
export const middleManagers: Environment = {
  ...local,
  druid: {
    ...local.druid,
    discovery: { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['zookeeper.example.com:2181'] } },
    ingestion: { type: 'middle-managers', ...worker, replicas: 2, storage },
  },
  metadataStore: { type: 'postgresql', host: 'database.example.com', port: 6432, database: 'metadata', credentials: development },
  deepStorage: { type: 's3', bucket: 'segments', region: 'eu-west-1', credentials: development },
  stream: { type: 'kafka', port: 9098 },
};

const node = { type: 'node', size: Size.gibibytes(8) } as const;

/** MiddleManagers on the disks of their nodes. */
export const onNodes = localWith('observability', seenFromBelow, localWith('druid.ingestion.storage', node, middleManagers));

/** Tasks on Indexers, and everything else outside the cluster, with passwords that somebody else keeps. */
export const outside: Environment = {
  ...local,
  tags: { cost: 'centre' },
  namespace: 'druid',
  quota: { cpu: Cpu.units(64), memory: Size.gibibytes(256) },
  druid: {
    ...local.druid,
    authentication: { admin: secret, internal: secret },
    roles: { ...roles, router: { ...roles.router, replicas: 2 } },
    ingestion: { type: 'indexers', ...worker, replicas: 2, storage: node },
  },
  metadataStore: { type: 'postgresql', host: 'database.example.com', credentials: secret },
  deepStorage: { type: 's3', bucket: 'segments', region: 'eu-west-1', credentials: secret },
  stream: { type: 'kafka', port: 9098 },
  observability: seenByStack,
};
