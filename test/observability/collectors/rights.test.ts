import type { Manifest } from '../../../charts/app';
import { at } from '../../support/manifests';
import type { BlockNode } from '../alloy/parser';
import { ENVIRONMENTS } from './environments';
import { below, blocksOf, collected, CONFIGURATIONS, textsAt } from './rendered';

/** What is read: where, and which part of the API. */
type Need = string;

const READ = 'get,list,watch';
const need = (place: string, group: string, resource: string, verbs = READ, name = ''): Need =>
  `${place}: ${group === '' ? '' : `${group}/`}${resource}${name === '' ? '' : `[${name}]`} ${verbs}`;

const DISCOVERED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  pod: [['', 'pods']],
  node: [['', 'nodes']],
};

/** What a component asks the API server for, by its documentation. */
function needsOf(block: BlockNode): readonly Need[] {
  const [role = ''] = textsAt(block, 'role');
  const [inside] = below(block, 'namespaces');
  const places = inside === undefined ? ['cluster'] : textsAt(inside, 'names');
  const path = textsAt(block, 'metrics_path')[0] ?? '';
  switch (block.name) {
    case 'discovery.kubernetes':
      return places.flatMap((place) => (DISCOVERED[role] ?? []).map(([group, resource]) => need(place, group, resource)));
    case 'remote.kubernetes.secret':
      return textsAt(block, 'name').map((name) => need('monitoring', '', 'secrets', 'get', name));
    case 'prometheus.scrape':
      if (block.label === 'kube_apiserver') return ['cluster: /metrics get'];
      if (path.includes('/ksh/')) return [need('cluster', 'metrics.eks.amazonaws.com', 'ksh/metrics', 'get')];
      if (path.includes('/kcm/')) return [need('cluster', 'metrics.eks.amazonaws.com', 'kcm/metrics', 'get')];
      return textsAt(block, 'bearer_token_file').length === 0 ? [] : [need('cluster', '', 'nodes/metrics', 'get')];
    case 'prometheus.operator.podmonitors':
      return [need('cluster', 'monitoring.coreos.com', 'podmonitors'), need('cluster', '', 'pods')];
    case 'prometheus.operator.servicemonitors':
      return [
        need('cluster', 'monitoring.coreos.com', 'servicemonitors'),
        need('cluster', 'discovery.k8s.io', 'endpointslices'),
        ...['pods', 'services'].map((resource) => need('cluster', '', resource)),
      ];
    case 'loki.source.kubernetes_events':
      return [need('cluster', '', 'events')];
    case 'mimir.rules.kubernetes':
      return [need('cluster', '', 'namespaces'), need('cluster', 'monitoring.coreos.com', 'prometheusrules')];
    case 'otelcol.processor.k8sattributes':
      return below(block, 'filter').flatMap((filter) => textsAt(filter, 'namespace').map((place) => need(place, '', 'pods')));
    default:
      return [];
  }
}

/** Lines over the API are asked for where pods are found. */
function linesOf(blocks: readonly BlockNode[]): readonly Need[] {
  if (!blocks.some(({ name }) => name === 'loki.source.kubernetes')) return [];
  return blocks
    .filter(({ name }) => name === 'discovery.kubernetes')
    .flatMap((block) => below(block, 'namespaces').flatMap((inside) => textsAt(inside, 'names')))
    .map((place) => need(place, '', 'pods/log', 'get'));
}

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly verbs: readonly string[];
}

/** What a service account may do, by the roles that are bound to it. */
function rightsOf(manifests: readonly Manifest[], account: string): readonly Need[] {
  const bindings = manifests.filter(({ kind }) => kind === 'RoleBinding' || kind === 'ClusterRoleBinding');
  return bindings
    .filter((binding) => at(binding, 'subjects[0].name') === account && at(binding, 'subjects[0].namespace') === 'monitoring')
    .flatMap((binding) => {
      const namespace = binding.metadata['namespace'] as string | undefined;
      const role = manifests.find(
        ({ kind, metadata }) =>
          kind === at(binding, 'roleRef.kind') && metadata.name === at(binding, 'roleRef.name') && metadata['namespace'] === namespace,
      );
      if (role === undefined) throw new Error(`${binding.metadata.name} binds nothing`);
      return (at(role, 'rules') as readonly Rule[]).flatMap((rule) => needsIn(namespace ?? 'cluster', rule));
    });
}

function needsIn(
  place: string,
  { apiGroups = [], resources = [], resourceNames = [''], nonResourceURLs = [], verbs }: Rule,
): readonly Need[] {
  const asked = verbs.join(',');
  return [
    ...nonResourceURLs.map((path) => `${place}: ${path} ${asked}`),
    ...apiGroups.flatMap((group) => resources.flatMap((of) => resourceNames.map((name) => need(place, group, of, asked, name)))),
  ];
}

test.each(CONFIGURATIONS)('in %s, %s may do what its components need, and no more', (name, role, text) => {
  const { manifests } = collected(ENVIRONMENTS[name] ?? fail(name));
  const blocks = blocksOf(text);
  const needs = new Set([...blocks.flatMap(needsOf), ...linesOf(blocks)]);
  expect(rightsOf(manifests, `alloy-${role}`).toSorted()).toEqual([...needs].sort());
});

test('kube-state-metrics may see what it is told to look at, and no more', () => {
  const { manifests, find } = collected(ENVIRONMENTS['metrics alone'] ?? fail('metrics alone'));
  const args = at(find('Deployment', 'kube-state-metrics'), 'spec.template.spec.containers[0].args') as readonly string[];
  const resources =
    args
      .find((arg) => arg.startsWith('--resources='))
      ?.slice('--resources='.length)
      .split(',') ?? [];
  const rights = rightsOf(manifests, 'kube-state-metrics');
  expect(rights.map((right) => /^cluster: (?:.*\/)?(\w+) list,watch$/.exec(right)?.[1]).sort()).toEqual(resources);
  expect(resources).not.toEqual(expect.arrayContaining(['secrets']));
  expect(resources).not.toContain('configmaps');
});

test.each(Object.entries(ENVIRONMENTS))('in %s, nobody but those who read a Secret may, and nobody may write', (_, environment) => {
  const roles = ['Role', 'ClusterRole'].flatMap((kind) => collected(environment).ofKind(kind));
  for (const role of roles) {
    for (const { verbs, resources = [], resourceNames } of at(role, 'rules') as readonly Rule[]) {
      expect(verbs.filter((verb) => !['get', 'list', 'watch'].includes(verb))).toEqual([]);
      if (resources.includes('secrets'))
        expect({ verbs, named: resourceNames?.length }).toEqual({ verbs: ['get'], named: expect.any(Number) as number });
    }
  }
});

function fail(name: string): never {
  throw new Error(`there is no ${name}`);
}
