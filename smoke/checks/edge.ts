import type { Check, Context } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { conditionsIn, listAt, textAt, type Live } from '../support/objects';
import { verdictOf } from './conditions';

const KINDS = { 'networking.k8s.io': ['Ingress'], 'gateway.networking.k8s.io': ['Gateway', 'HTTPRoute'] };

const ingress: Check = {
  id: 'ingress',
  area: 'edge',
  name: 'every Ingress or Gateway has a load balancer, which leads to the router',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, KINDS);
    if (manifests.length === 0) return skipped('nothing leads into this environment from outside');
    const { faults, details = [] } = await verdictOf(context, manifests, faultsOf);
    const { found, gates } = manifests.some(({ kind }) => kind === 'Ingress') ? await targetsOf(context) : { found: [], gates: 0 };
    return { faults: [...faults, ...found], details: [...details, `${gates} readiness gates of load balancers`] };
  },
};

export const edgeChecks: readonly Check[] = [ingress];

function faultsOf({ kind, status }: Live): readonly string[] {
  if (kind === 'Ingress')
    return listAt(status, 'loadBalancer', 'ingress').length > 0 ? [] : ['has no address: its controller has made no load balancer'];
  if (kind === 'Gateway') return untrue(status, 'Programmed');
  const parents = listAt(status, 'parents');
  if (parents.length === 0) return ['belongs to no Gateway: no controller has taken it'];
  return parents.flatMap((parent) => [...untrue(parent, 'Accepted'), ...untrue(parent, 'ResolvedRefs')]);
}

/** Whether a condition is true, and what is said if not. */
function untrue(status: unknown, type: string): readonly string[] {
  const condition = conditionsIn(status).find((one) => one.type === type);
  if (condition?.status === 'True') return [];
  return [`is not ${type}: ${condition === undefined ? 'nobody looks after it' : condition.message}`];
}

/** By conditions of this kind a load balancer tells whether it reaches a pod. Pods that were made before it have no such gate. */
const TARGET = 'target-health.elbv2.k8s.aws/';

/** What the load balancer says of the router's pods. */
async function targetsOf({ cluster, expected }: Context): Promise<{ readonly found: readonly string[]; readonly gates: number }> {
  const selector = `app.kubernetes.io/instance=${expected.names.cluster},app.kubernetes.io/component=router`;
  const pods = (await cluster.list('pods', { namespace: expected.environment.namespace, selector })) ?? [];
  const gates = pods
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .flatMap((pod) =>
      listAt(pod.spec, 'readinessGates')
        .map((gate) => textAt(gate, 'conditionType'))
        .filter((type) => type.startsWith(TARGET))
        .map((type) => ({ pod, type })),
    );
  const found = gates.flatMap(({ pod, type }) => untrue(pod.status, type).map((fault) => `pod '${pod.metadata.name}' ${fault}`));
  return { found, gates: gates.length };
}
