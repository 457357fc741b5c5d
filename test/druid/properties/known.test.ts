import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LineNumber } from '../../../charts/config/lines';
import bound37 from '../../../charts/druid/properties/known/bound-37.json';
import bound38 from '../../../charts/druid/properties/known/bound-38.json';
import documented from '../../../charts/druid/properties/known/documented.json';
import { defaultOf, extensionOf, isKnown, nearest, readersOf } from '../../../charts/druid/properties/known/known';
import { ROOT } from '../../support/sources';

type Bound = Readonly<Record<string, string | readonly string[]>>;

const bound: Readonly<Record<LineNumber, Bound>> = { '37': bound37, '38': bound38 };
const lines: readonly LineNumber[] = ['37', '38'];

/** Who reads a property in each line: an extension, the core (which is every other known one), or nobody. */
test.each<[string, string | undefined, string | undefined]>([
  ['druid.service', 'core', 'core'],
  ['druid.zk.service.enabled', 'core', 'core'],
  ['druid.query.default.context.timeout', 'core', 'core'],
  ['druid.indexer.fork.property.druid.processing.numThreads', 'core', 'core'],
  ['druid.metadata.storage.connector.dbcp.maxTotal', 'core', 'core'],
  ['druid.auth.authenticator.basic.type', 'core', 'core'],
  ['druid.auth.authenticator.basic.initialAdminPassword', 'druid-basic-security', 'druid-basic-security'],
  ['druid.discovery.k8s.clusterIdentifier', 'druid-kubernetes-extensions', 'druid-kubernetes-extensions'],
  ['druid.indexer.runner.k8s.adapter.type', 'druid-kubernetes-overlord-extensions', 'druid-kubernetes-overlord-extensions'],
  ['druid.indexer.runner.k8s.podTemplate.index_kafka', 'druid-kubernetes-overlord-extensions', 'druid-kubernetes-overlord-extensions'],
  ['druid.emitter.prometheus.strategy', 'prometheus-emitter', 'prometheus-emitter'],
  ['druid.storage.bucket', 'druid-s3-extensions', 'druid-s3-extensions'],
  // Line 38 learned these.
  ['druid.worker.startAlwaysEnabled', undefined, 'core'],
  ['druid.expressions.useVectorApi', undefined, 'core'],
  ['druid.indexer.runner.allowTaskPodTemplateSelection', undefined, 'druid-kubernetes-overlord-extensions'],
  ['druid.indexer.runner.clusters[0].kubeconfigPath', undefined, 'druid-kubernetes-overlord-extensions'],
  // And forgot these.
  ['druid.announcer.segmentsPerNode', 'core', undefined],
  ['druid.indexer.task.chathandler.type', 'core', undefined],
  // No line ever had these.
  ['druid.servis', undefined, undefined],
  ['druid.service.', undefined, undefined],
  ['xdruid.service', undefined, undefined],
  ['service', undefined, undefined],
  ['druid.server.http', undefined, undefined],
  ['druid.auth.authenticator.basic.colour', undefined, undefined],
  ['druid.indexer.runner.clusters[a].kubeconfigPath', undefined, undefined],
  ['druid.indexer.runner.K8sjobLaunchTimeout', undefined, undefined],
  ['druid.server.https.sniHostCheck', undefined, undefined],
])('%s is read by %s in line 37, by %s in line 38', (property, ...readers) => {
  const found = lines.map((line) => (isKnown(line, property) ? (extensionOf(line, property) ?? 'core') : undefined));
  expect(found).toEqual(readers);
});

test('a property of an extension that was not at hand is known by the reference alone', () => {
  expect(isKnown('38', 'druid.azure.container')).toBe(true);
  expect(extensionOf('38', 'druid.azure.container')).toBeUndefined();
});

test('the nearest name is told, and none that the line does not take', () => {
  expect(nearest('37', 'druid.server.http.numThread')).toBe('druid.server.http.numThreads');
  expect(nearest('38', 'druid.worker.startAlwaysEnable')).toBe('druid.worker.startAlwaysEnabled');
  expect(nearest('37', 'druid.worker.startAlwaysEnable')).not.toBe('druid.worker.startAlwaysEnabled');
  expect(nearest('38', 'druid.processing.merge.pool.parallelism')).toBe('druid.processing.merge.parallelism');
});

test('defaults are those of the reference', () => {
  expect(defaultOf('druid.server.http.gracefulShutdownTimeout')).toBe('PT30S');
  expect(defaultOf('druid.indexer.storage.type')).toBe('local');
  expect(defaultOf('druid.metadata.storage.connector.password')).toBeUndefined();
});

test.each(Object.entries({ documented, ...bound }))('the names of %s are sorted, so that a change shows as one', (_, names) => {
  expect(Object.keys(names)).toEqual([...Object.keys(names)].sort((one, other) => (one < other ? -1 : 1)));
});

/** Names of the reference that no jar reads, as their extension was not at hand: which, and how many. */
const ELSEWHERE: readonly (readonly [string, RegExp, number])[] = [
  ['aliyun-oss-extensions', /^druid\.(oss|storage\.oss|indexer\.logs\.oss)\./, 7],
  ['ambari-metrics-emitter', /^druid\.emitter\.ambari-metrics/, 13],
  ['cassandra-storage', /^druid\.storage\.(host|keyspace)$/, 2],
  ['druid-azure-extensions', /^druid\.(azure|indexer\.logs|msq\.intermediate\.storage)\.(?!oss\.|bucket$|kill$)/, 13],
  ['druid-cloudfiles-extensions', /^druid\.(cloudfiles\.|storage\.(basePath|container|operationMaxRetries|region)$)/, 8],
  ['druid-consul-extensions', /^druid\.discovery\.consul\./, 35],
  ['druid-google-extensions', /^druid\.(google\.|export\.storage\.google\.|indexer\.logs\.bucket$)/, 8],
  ['druid-hdfs-storage', /^druid\.(hadoop|ingestion\.hdfs)\.|^druid\.storage\.compressionFormat$/, 4],
  ['druid-kerberos', /^druid\.(auth\.authenticator\.kerberos\.|escalator\.internalClient(Keytab|Principal)$)/, 7],
  ['druid-ranger-security', /^druid\.auth\.ranger\./, 3],
  ['druid-redis-cache', /^druid\.cache\./, 9],
  ['druid-tdigestsketch', /^druid\.tdigest\./, 1],
  ['dropwizard-emitter', /^druid\.emitter\.dropwizard/, 7],
  ['graphite-emitter', /^druid\.emitter\.graphite/, 12],
  ['influxdb-emitter', /^druid\.emitter\.influxdb/, 14],
  ['kafka-emitter', /^druid\.emitter\.kafka/, 12],
  ['openlineage-emitter', /^druid\.request\.logging\./, 10],
  ['opentsdb-emitter', /^druid\.emitter\.opentsdb/, 10],
  ['statsd-emitter', /^druid\.emitter\.statsd/, 16],
];

/** What the reference names and nobody reads: prefixes, metrics and examples, names of line 39, and those that it forgot to drop. */
const NOWHERE: readonly string[] = [
  ...['emitter.prometheus', 'indexer', 'indexer.autoscale.strategy', 'indexer.fork.property', 'indexer.logs', 'indexer.logs.kill'],
  ...['metadata.storage.connector', 'request.logging', 'router.avatica.balancer'],
  ...['broker.query.time', 'dataSourceName', 'query.count', 'query.time', 'table'],
  ...['coordinator.server.maxConcurrentRequests', 's3.maxAttempts', 's3.retryMode'],
  ...['coordinator.load.timeout', 'coordinator.selector.type', 'indexer.selector.type', 'indexer.task.defaultRowFlushBoundary'],
  ...['manager.lookups.deleteAllTimeout', 'manager.lookups.hostDeleteTimeout', 'manager.lookups.hostUpdateTimeout'],
  ...['manager.lookups.updateAllTimeout', 'manager.segments.killUnused.maxSegmentsToKill', 'metadata.storage.tables.taskLog', 'peon.mode'],
  ...['regex.engine', 'router.coordinatorServiceName', 'router.http.maxRequestBufferSize', 'selectors.coordinator.serviceName'],
  ...['selectors.indexing.serviceName', 'sql.planner.maxQueryCount', 'sql.planner.maxSemiJoinRowsInMemory'],
].map((name) => `druid.${name}`);

test('the jars read what the reference names, but for extensions that were not at hand and what nobody reads', () => {
  const literal = Object.keys(documented).filter((name) => !/[<{*]/.test(name));
  const unread = literal.filter((name) => !NOWHERE.includes(name) && lines.every((line) => readersOf(line, name).length === 0));
  const elsewhere = ELSEWHERE.map(([extension, names]) => [extension, unread.filter((name) => names.test(name)).length]);
  expect(unread.filter((name) => !ELSEWHERE.some(([, names]) => names.test(name)))).toEqual([]);
  expect(elsewhere).toEqual(ELSEWHERE.map(([extension, , count]) => [extension, count]));
  expect(NOWHERE.filter((name) => !(name in documented) || lines.some((line) => readersOf(line, name).length > 0))).toEqual([]);
});

const distribution = process.env['DRUID_DIST'];

if (distribution === undefined) {
  process.stdout.write('DRUID_DIST names no Druid distribution: the names that its jars read were not compared with the lists.\n');
} else {
  test('they are the names that the jars of the distribution read, every one', () => {
    const line = lines.find((number) =>
      readdirSync(join(distribution, 'lib')).some((jar) => jar.startsWith(`druid-processing-${number}.`)),
    );
    const names: Bound = line === undefined ? {} : bound[line];
    const extensions = [...new Set(Object.values(names).flat())].filter((name) => name !== 'druid');
    const java = process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin/java');
    const script = join(ROOT, 'scripts/known-properties/KnownProperties.java');
    const printed = execFileSync(java, [script, distribution, ...extensions], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(JSON.parse(printed)).toEqual(names);
  }, 120_000);
}

const source = join(ROOT, '../shared/facts/druid-properties.json');

if (existsSync(source)) {
  test('they are the names of the gathered reference, every one', () => {
    const gathered = (JSON.parse(readFileSync(source, 'utf8')) as { name: string }[]).map(({ name }) => name);
    const own = new Set(Object.keys(documented));
    // A name that begins with a host name is a metric's in Graphite, and no property.
    expect(gathered.filter((name) => !own.has(name))).toEqual(['druid.HOSTNAME.dataSourceName.queryType.query.time']);
    expect(own.size).toBe(gathered.length - 1);
  });
} else {
  process.stdout.write('The gathered reference of property names is not here: the list was not compared with it.\n');
}
