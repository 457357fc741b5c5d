import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import type { Live } from '../support/objects';
import { conditionOf, isReady, listAt, textAt, textsAt, valueAt } from '../support/objects';
import { verdictOf } from './conditions';

const api: Check = {
  id: 'api',
  area: 'cluster',
  name: 'the API server is ready',
  needs: [],
  readOnly: true,
  run: async ({ cluster }) => {
    const [version, ready] = [await cluster.version(), await cluster.raw('/readyz')];
    return { faults: ready?.trim() === 'ok' ? [] : [`/readyz answers '${ready ?? 'nothing'}'`], details: [`Kubernetes ${version}`] };
  },
};

const nodes: Check = {
  id: 'nodes',
  area: 'cluster',
  name: 'there are nodes, and all of them are ready',
  needs: [],
  readOnly: true,
  run: async ({ cluster }) => {
    const found = (await cluster.list('nodes')) ?? [];
    const faults = found
      .filter((node) => !isReady(node))
      .map((node) => `node '${node.metadata.name}' is not ready: ${conditionOf(node, 'Ready')?.message ?? 'it says nothing'}`);
    return {
      faults: found.length === 0 ? ['there is no node'] : faults,
      details: [`${found.length - faults.length} of ${found.length} ready`],
    };
  },
};

const nodeClasses: Check = {
  id: 'node-classes',
  area: 'cluster',
  name: 'pods find the nodes that they ask for, ready or made by a node pool',
  needs: ['nodes'],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    if (expected.nodes.length === 0) return skipped('no pod of this environment asks for nodes of its own');
    const ready = ((await cluster.list('nodes')) ?? []).filter(isReady);
    const pools = (await cluster.list('nodepools.karpenter.sh')) ?? [];
    const found = expected.nodes.map((labels) => ({
      told: JSON.stringify(labels),
      nodes: ready.filter(({ metadata }) => has(metadata.labels ?? {}, labels)).length,
      pools: pools.filter((pool) => makes(pool, labels)).map(({ metadata }) => metadata.name),
    }));
    return {
      faults: found
        .filter((one) => one.nodes === 0 && one.pools.length === 0)
        .map(({ told }) => `no node that is ready has ${told}, and no node pool makes one`),
      details: found.map((one) => `${told(one.told, one.nodes)}${one.pools.length === 0 ? '' : `, made by ${one.pools.join(', ')}`}`),
    };
  },
};

const nodePools: Check = {
  id: 'node-pools',
  area: 'cluster',
  name: 'every node pool is ready, and so is what its nodes are made of',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const kinds = { 'karpenter.sh': ['NodePool'], 'karpenter.k8s.aws': ['EC2NodeClass'], 'eks.amazonaws.com': ['NodeClass'] };
    const manifests = ofKinds(context.expected, kinds);
    return manifests.length === 0 ? skipped('this environment has none') : verdictOf(context, manifests);
  },
};

const dns: Check = {
  id: 'dns',
  area: 'cluster',
  name: 'all pods that resolve names are ready',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const pods = (await cluster.list('pods', { namespace: 'kube-system', selector: 'k8s-app=kube-dns' })) ?? [];
    const compute = expected.environment.aws?.compute.type;
    if (pods.length === 0 && compute === 'auto') return skipped('nodes of EKS Auto Mode resolve names themselves');
    const waiting = pods.filter((pod) => !isReady(pod)).map(({ metadata }) => `pod '${metadata.name}' is not ready`);
    const faults = pods.length === 0 ? ["there is no pod 'k8s-app=kube-dns' in 'kube-system'"] : waiting;
    return { faults, details: [`${pods.length - waiting.length} of ${pods.length} ready`] };
  },
};

const metrics: Check = {
  id: 'metrics',
  area: 'cluster',
  name: 'the metrics API knows what nodes use',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const answer = await cluster.raw('/apis/metrics.k8s.io/v1beta1/nodes');
    const needed = expected.environment.aws !== undefined || expected.manifests.some(({ kind }) => kind === 'HorizontalPodAutoscaler');
    if (answer === undefined && !needed) return skipped('the cluster has no metrics API, and nothing of this environment asks it');
    if (answer === undefined) return { faults: ['the cluster has no metrics API: install the metrics server'] };
    const measured = listAt(JSON.parse(answer), 'items').length;
    return { faults: measured === 0 ? ['the metrics API knows no node'] : [], details: [`${measured} nodes measured`] };
  },
};

export const clusterChecks: readonly Check[] = [api, nodes, nodePools, nodeClasses, dns, metrics];

type Labels = Readonly<Record<string, string>>;
const told = (labels: string, count: number) => `${labels}: ${count} ready`;
const has = (labels: Labels, wanted: Labels) => Object.entries(wanted).every(([key, value]) => labels[key] === value);

/** Whether nodes of a pool of Karpenter would have labels: the pool gives them, or lets a node have them. */
function makes({ spec }: Live, wanted: Labels): boolean {
  const labels = textsAt(spec, 'template', 'metadata', 'labels');
  const requirements = listAt(spec, 'template', 'spec', 'requirements');
  return Object.entries(wanted).every(
    ([key, value]) =>
      labels[key] === value ||
      requirements.some((one) => textAt(one, 'key') === key && valueAt(one, 'operator') === 'In' && listAt(one, 'values').includes(value)),
  );
}
