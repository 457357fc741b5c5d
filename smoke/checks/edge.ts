import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { listAt } from '../support/objects';
import { verdictOf } from './conditions';

const ingress: Check = {
  id: 'ingress',
  area: 'edge',
  name: 'every Ingress has a load balancer',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const manifests = ofKinds(context.expected, { 'networking.k8s.io': ['Ingress'] });
    if (manifests.length === 0) return skipped('nothing leads into this environment from outside');
    return verdictOf(context, manifests, ({ status }) =>
      listAt(status, 'loadBalancer', 'ingress').length > 0 ? [] : ['has no address: its controller has made no load balancer'],
    );
  },
};

export const edgeChecks: readonly Check[] = [ingress];
