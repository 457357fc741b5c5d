import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import documented from '../../../charts/druid/properties/known/documented.json';
import { defaultOf, isKnown, nearest } from '../../../charts/druid/properties/known/known';
import { ROOT } from '../../support/sources';

test.each([
  'druid.service',
  'druid.zk.service.enabled',
  'druid.auth.authenticator.basic.type',
  'druid.indexer.runner.k8s.podTemplate.index_kafka',
  'druid.query.default.context.timeout',
])('%s is known', (property) => {
  expect(isKnown(property)).toBe(true);
});

test.each(['druid.servis', 'druid.auth.authenticator.basic.colour', 'service', 'druid.service.', 'xdruid.service'])(
  '%s is not',
  (property) => {
    expect(isKnown(property)).toBe(false);
  },
);

test('the nearest name is told', () => {
  expect(nearest('druid.server.http.numThread')).toBe('druid.server.http.numThreads');
});

test('defaults are those of the reference', () => {
  expect(defaultOf('druid.server.http.gracefulShutdownTimeout')).toBe('PT30S');
  expect(defaultOf('druid.indexer.storage.type')).toBe('local');
  expect(defaultOf('druid.metadata.storage.connector.password')).toBeUndefined();
});

test('names are sorted, so that a change shows as one', () => {
  const names = Object.keys(documented);
  expect(names).toEqual([...names].sort((one, other) => (one < other ? -1 : 1)));
});

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
