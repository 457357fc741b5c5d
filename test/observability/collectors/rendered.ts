import { App, Chart } from 'cdk8s';

import type { Manifest } from '../../../charts/app';
import type { Environment } from '../../../charts/config/environment';
import { oncePer } from '../../../charts/config/once';
import { collectors, configurationsOf } from '../../../charts/observability/collectors';
import { parse, type BlockNode, type Statement } from '../alloy/parser';
import { ENVIRONMENTS, resolved } from './environments';

/** The objects of collectors. */
export const collected = oncePer((environment: Environment) => {
  const chart = new Chart(new App(), 'test', { disableResourceNameHashes: true });
  const found = resolved(environment);
  collectors(chart, found);
  const manifests = chart.toJson() as readonly Manifest[];
  return {
    environment: found,
    manifests,
    ofKind: (kind: string) => manifests.filter((manifest) => manifest.kind === kind),
    find: (kind: string, name: string, namespace = 'monitoring') => {
      const same = manifests.filter(({ metadata, ...manifest }) => manifest.kind === kind && metadata.name === name);
      const one = same.find(({ metadata }) => (metadata['namespace'] ?? namespace) === namespace);
      if (one === undefined) throw new Error(`there is no ${kind} ${name} in ${namespace}`);
      return one;
    },
  };
});

/** Every configuration of all environments, by both names. */
export const CONFIGURATIONS = Object.entries(ENVIRONMENTS).flatMap(([name, environment]) =>
  Object.entries(configurationsOf(collected(environment).environment)).map(([role, text]) => [name, role, text] as const),
);

/** The workloads of an environment. */
export const workloadsIn = (environment: Environment): readonly Manifest[] =>
  ['Deployment', 'StatefulSet', 'DaemonSet'].flatMap((kind) => collected(environment).ofKind(kind));

/** The components of a configuration. */
export const blocksOf = (text: string): readonly BlockNode[] => parse(text).flatMap(blockOf);

/** What is an attribute below a block: a string, or a list of strings. */
export function textsAt(block: BlockNode, name: string): readonly string[] {
  const found = block.body.find((statement) => statement.kind === 'attribute' && statement.name === name);
  if (found?.kind !== 'attribute') return [];
  const items = found.value.kind === 'list' ? found.value.items : [found.value];
  return items.flatMap((item) => (item.kind === 'literal' && typeof item.value === 'string' ? [item.value] : []));
}

/** The blocks of a name below a block. */
export const below = (block: BlockNode, name: string): readonly BlockNode[] =>
  block.body.flatMap(blockOf).filter((one) => one.name === name);

function blockOf(statement: Statement): readonly BlockNode[] {
  return statement.kind === 'block' ? [statement] : [];
}
