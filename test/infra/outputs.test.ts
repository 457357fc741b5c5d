import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BINDINGS } from '../../charts/config/bindings/binding-catalogue';
import { FORMS } from '../../charts/config/bindings/binding-catalogue';
import { environments } from '../../charts/config/environments';
import { expectedBindingsOf, expectedOutputsOf } from '../../charts/config/bindings/expected-bindings';
import type { Environment } from '../../charts/config/environment';
import { resolve } from '../../charts/config/resolve';
import { bindingsFile } from '../../scripts/bindings/file';
import { FOUNDATIONS, foundationOf } from '../support/infra/templates';
import { foundations } from '../support/rich/aws';
import { ROOT } from '../support/sources';

const { dev, prod } = environments;
const all = { dev, prod, ...foundations } as const satisfies Readonly<Record<(typeof FOUNDATIONS)[number], Environment>>;

test.each(FOUNDATIONS)('the outputs of %s are the bindings that it expects, by the same names', (name) => {
  expect(Object.keys(foundationOf(name).outputs).toSorted()).toEqual([...expectedOutputsOf(resolved(all[name]))].toSorted());
});

test('every binding is an output of one environment or another', () => {
  const put = FOUNDATIONS.flatMap((name) => Object.keys(foundationOf(name).outputs));
  expect(Object.keys(BINDINGS).filter((key) => !put.includes(key))).toEqual([]);
});

test('brokers that nothing looks up are bound, and are no output', () => {
  const environment = resolved(foundations.automatic);
  expect(expectedBindingsOf(environment)).toContain('DruidKafkaBootstrapServers');
  expect(expectedOutputsOf(environment)).not.toContain('DruidKafkaBootstrapServers');
});

test.each(Object.entries(FORMS))('the example of the form %s has it', (_, { pattern, example }) => {
  expect(example).toMatch(pattern);
});

test.each(['dev', 'prod'] as const)('the bindings that %s ships with are those that its outputs come to', (name) => {
  const { bindings } = environments[name];
  const text = bindingsFile(name, environments[name], JSON.stringify({ [`${name}-v1-druid`]: bindings }));
  expect(text).toBe(readFileSync(join(ROOT, `charts/config/environments/${name}.bindings.json`), 'utf8'));
});

function resolved(environment: Environment) {
  const { environment: found, faults } = resolve({ ...environment, bindings: undefined });
  if (found === undefined || faults.length > 0) throw new Error('the environment has faults');
  return found;
}
