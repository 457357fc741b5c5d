import { Size } from 'cdk8s';

import { Cpu } from '../../../charts/config/cpu';
import { local } from '../../../charts/config/environments/local';
import { plan } from '../../../charts/druid/plan/plan';
import { renderProperties } from '../../../charts/druid/properties/render';
import { localWith } from '../../support/environment';

const roleOf = (environment: unknown, name: string) => {
  const { servers, tasks } = plan('test', environment);
  const found = [...servers, ...tasks].find(({ group }) => group.component === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

test('servers come in the order of an upgrade', () => {
  expect(plan('test', local).servers.map(({ role }) => role.name)).toEqual(['historical', 'broker', 'router', 'coordinator']);
});

test('common.runtime.properties, whole', () => {
  expect(renderProperties(plan('test', local).common)).toBe(`druid.auth.authenticator.basic.authorizerName=basic
druid.auth.authenticator.basic.credentialsValidator.type=metadata
druid.auth.authenticator.basic.type=basic
druid.auth.authenticatorChain=["basic"]
druid.auth.authorizer.basic.type=basic
druid.auth.authorizers=["basic"]
druid.discovery.k8s.clusterIdentifier=local-v1-druid
druid.discovery.type=k8s
druid.emitter=prometheus
druid.emitter.prometheus.addServiceAsLabel=true
druid.emitter.prometheus.dimensionMapPath=/opt/druid/conf/druid/cluster/_common/metrics.json
druid.emitter.prometheus.flushPeriod=600
druid.emitter.prometheus.port=9000
druid.escalator.authorizerName=basic
druid.escalator.internalClientPassword={"type":"environment","variable":"DRUID_INTERNAL_PASSWORD"}
druid.escalator.internalClientUsername=druid_system
druid.escalator.type=basic
druid.extensions.loadList=["druid-kubernetes-extensions","druid-kubernetes-overlord-extensions","druid-basic-security","druid-s3-extensions","postgresql-metadata-storage","druid-datasketches","prometheus-emitter","druid-kafka-indexing-service"]
druid.lookup.enableLookupSyncOnStartup=false
druid.zk.service.enabled=false
`);
});

test('runtime.properties of a router, whole', () => {
  expect(renderProperties(roleOf(local, 'router').properties)).toBe(`druid.host=\${env:POD_IP}
druid.monitoring.monitors=["org.apache.druid.java.util.metrics.JvmMonitor","org.apache.druid.java.util.metrics.JvmThreadsMonitor","org.apache.druid.server.metrics.ServiceStatusMonitor","org.apache.druid.server.metrics.QueryCountStatsMonitor"]
druid.plaintextPort=8888
druid.router.http.numConnections=30
druid.router.http.numMaxThreads=60
druid.router.managementProxy.enabled=true
druid.server.http.gracefulShutdownTimeout=PT30S
druid.server.http.numThreads=70
druid.server.http.unannouncePropagationDelay=PT10S
druid.service=druid/router
`);
});

test.each([
  [1, 1, 40],
  [2, 1, 70],
  [2, 4, 110],
])('%d brokers of %d processors or more: a historical has %d HTTP threads', (replicas, processors, threads) => {
  const broker = { ...local.druid.roles.broker.default, replicas, cpuLimit: Cpu.units(Math.max(2, processors)) };
  expect(roleOf(localWith('druid.roles.broker.default', broker), 'historical').properties['druid.server.http.numThreads']).toBe(threads);
});

test('the segment cache is nine tenths of the volume', () => {
  const environment = localWith('druid.roles.historical.default.storage.size', Size.gibibytes(100));
  expect(roleOf(environment, 'historical').properties['druid.segmentCache.locations']).toEqual([
    { path: '/opt/druid/var/segment-cache', maxSize: 96_636_764_160 },
  ]);
});

test('only masters know the metadata store', () => {
  const knowing = plan('test', local).servers.filter(({ properties }) => 'druid.metadata.storage.type' in properties);
  expect(knowing.map(({ role }) => role.name)).toEqual(['coordinator']);
  for (const { properties } of plan('test', local).tasks) expect(properties).not.toHaveProperty(['druid.metadata.storage.type']);
});

test('without a stream there is no extension for it', () => {
  expect(plan('test', localWith('stream', undefined)).common['druid.extensions.loadList']).not.toContain('druid-kafka-indexing-service');
});

test('further extensions are loaded once', () => {
  const { common } = plan('test', localWith('druid.extensions', ['druid-stats', 'druid-datasketches']));
  const list = common['druid.extensions.loadList'] as string[];
  expect(list.filter((name) => name === 'druid-datasketches')).toHaveLength(1);
  expect(list).toContain('druid-stats');
});

test('a property of a role stands in its file, and one of all roles in the common one', () => {
  const environment = localWith("druid.properties['druid.query.default.context.timeout']", 60_000);
  expect(plan('test', environment).common['druid.query.default.context.timeout']).toBe(60_000);
  const own = localWith("druid.roles.broker.default.properties['druid.broker.cache.useCache']", true);
  expect(roleOf(own, 'broker').properties['druid.broker.cache.useCache']).toBe(true);
  expect(plan('test', own).common).not.toHaveProperty(['druid.broker.cache.useCache']);
});

test('a port that is given is the one that is announced', () => {
  expect(roleOf(localWith('druid.roles.router.port', 9088), 'router')).toMatchObject({ port: 9088 });
});

test('an S3 bucket on AWS needs no endpoint, and no keys where the pod has an identity', () => {
  const { properties } = roleOf(localWith('deepStorage', { type: 's3', bucket: 'segments', region: 'eu-west-1' }), 'historical');
  expect(Object.keys(properties).filter((key) => key.startsWith('druid.s3.'))).toEqual([]);
  expect(properties['druid.storage.bucket']).toBe('segments');
});
