import { distance } from 'fastest-levenshtein';

import { BINDINGS } from './binding-catalogue';
import { formProblemOf } from './binding-form';
import type { BindingKey, Bindings } from './bindings';
import { expectedBindingsOf } from './expected-bindings';
import type { Fault } from '../fault';
import type { ResolvedEnvironment } from '../schema/resolved';

/** What is given beside the outputs. */
export interface Given {
  /** Brokers, where nothing has looked them up. */
  readonly kafkaBootstrapServers?: string | undefined;
}

/** The bindings that the outputs of an environment's stack come to, in the order of their names, and what is wrong with the outputs. */
export function bindingsOf(
  environment: ResolvedEnvironment,
  outputs: Readonly<Record<string, unknown>>,
  { kafkaBootstrapServers }: Given = {},
): { readonly bindings: Bindings; readonly faults: readonly Fault[] } {
  const known = kafkaBootstrapServers === undefined ? outputs : { ...outputs, DruidKafkaBootstrapServers: kafkaBootstrapServers };
  const expected = expectedBindingsOf(environment).toSorted();
  const bindings = Object.fromEntries(expected.map((key) => [key, known[key]]));
  return {
    bindings,
    faults: [...expected.flatMap((key) => faultsOf(key, known[key])), ...Object.keys(known).flatMap((key) => unknown(key, expected))],
  };
}

function faultsOf(key: BindingKey, got: unknown): readonly Fault[] {
  const path = `outputs.${key}`;
  if (got === undefined) {
    return [{ path, problem: 'is missing', remedy: REMEDIES[key] ?? 'Deploy the stack again, and take all its outputs' }];
  }
  const found = formProblemOf(key, got);
  return found === undefined ? [] : [{ path, got, ...found }];
}

const REMEDIES: Partial<Record<BindingKey, string>> = {
  DruidKafkaBootstrapServers: "Give them with '--kafka-bootstrap-servers': 'aws kafka get-bootstrap-brokers' tells them",
};

/** Outputs that begin with `Druid` are of the foundation; others in the same stack are somebody's own. */
function unknown(key: string, expected: readonly BindingKey[]): readonly Fault[] {
  if (!key.startsWith('Druid') || (expected as readonly string[]).includes(key)) return [];
  const [nearest = ''] = [...expected].sort((one, other) => distance(key, one) - distance(key, other));
  const problem = key in BINDINGS ? 'is not put out by this environment' : 'is not a binding';
  const remedy = key in BINDINGS ? 'Deploy the environment as it is now, and take its outputs' : `Remove it; the nearest is '${nearest}'`;
  return [{ path: `outputs.${key}`, problem, remedy }];
}

/** What has to be known before manifests can be rendered. */
export function missingBindingsOf(environment: ResolvedEnvironment): readonly Fault[] {
  const { bindings = {} } = environment;
  return expectedBindingsOf(environment)
    .filter((key) => bindings[key] === undefined)
    .map((key) => ({
      path: `bindings.${key}`,
      problem: 'is missing',
      remedy: "Deploy the stack, and write its outputs with 'npm run bindings'",
    }));
}
