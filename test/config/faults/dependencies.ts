import { Size } from 'cdk8s';

import { indexers } from '../../support/rich/servers';
import type { Case } from './case';

/** What Druid stands on. */
// prettier-ignore
export const dependencies: readonly Case[] = [
  { path: 'metadataStore', value: { type: 'mysql', host: 'db' }, message: `metadataStore.type: is not one of the choices, got "mysql". Give 'in-cluster' or 'postgresql' or 'aurora' or 'rds'.` },
  { path: 'metadataStore', value: { type: 'postgresql', host: 'jdbc:postgresql://db', credentials: { source: 'secret', name: 'db' } }, message: `metadataStore.host: is not a DNS name, got "jdbc:postgresql://db". Give the name alone, without 'jdbc:' and without the port.` },
  { path: 'deepStorage', value: { type: 's3', bucket: 's3://segments', region: 'eu-west-1' }, message: `deepStorage.bucket: is not the name of a bucket, got "s3://segments". Give the name alone, without 's3://' and without a path.` },
  { path: 'deepStorage', value: { type: 's3', bucket: 'segments', region: 'Ireland' }, message: `deepStorage.region: is not an AWS region, got "Ireland". Write for example 'eu-west-1'.` },
  { path: 'stream', value: { type: 'kafka', port: 0 }, message: 'stream.port: is not a port, got 0. Give a whole number from 1 to 65535.' },
  { path: 'druid.discovery', value: { type: 'etcd' }, message: `druid.discovery.type: is not one of the choices, got "etcd". Give 'kubernetes' or 'zookeeper'.` },
  { path: 'druid.discovery', value: { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['zookeeper.example.com'] } }, message: `druid.discovery.ensemble.hosts[0]: is not a member of an ensemble, got "zookeeper.example.com". Write for example 'zookeeper-0.example.com:2181'.` },
  { path: 'druid.discovery', value: { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['c_d:2181'] } }, message: `druid.discovery.ensemble.hosts[0]: is not a member of an ensemble, got "c_d:2181". Write for example 'zookeeper-0.example.com:2181'.` },
  { path: 'druid.discovery', value: { type: 'zookeeper', ensemble: { type: 'zookeeper', hosts: ['a:2181', 'b:2182'] } }, message: 'druid.discovery.ensemble.hosts[1]: has another port than the first one, got "b:2182". Give all members the same port.' },
  { path: 'druid.discovery', value: { type: 'zookeeper', ensemble: { type: 'in-cluster', volume: { size: Size.gibibytes(1), storageClass: 'Fast SSD' } } }, message: `druid.discovery.ensemble.volume.storageClass: is not the name of a StorageClass, got "Fast SSD". Write for example 'gp3'.` },
  { path: 'druid.discovery.ensemble.type', value: 'consul', environment: indexers, message: `druid.discovery.ensemble.type: is not one of the choices, got "consul". Give 'in-cluster' or 'zookeeper'.` },
];
