import { local } from '../../../charts/config/environments/local';
import { localWith } from '../../support/environment';
import { at, rendered } from '../../support/manifests';

const { find, ofKind } = rendered(local);

interface Peer {
  readonly ipBlock?: { readonly cidr: string };
  readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
}

interface Direction {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
}

/** `broker 8082` or `0.0.0.0/0 443` for each rule of a direction. */
function doors(policy: ReturnType<typeof find>, direction: 'ingress' | 'egress'): readonly string[] {
  const rules = (at(policy, `spec.${direction}`) as readonly Direction[] | undefined) ?? [];
  return rules.flatMap(({ from, to, ports }) =>
    (from ?? to ?? []).map(({ ipBlock, podSelector }) => {
      const labels = podSelector?.matchLabels ?? {};
      const who = ipBlock?.cidr ?? labels['app.kubernetes.io/component'] ?? Object.keys(labels).join();
      return `${who} ${ports.map(({ port, protocol }) => (protocol === 'TCP' ? port : `${port}/${protocol}`)).join(',')}`;
    }),
  );
}

test('nothing is allowed that is not said', () => {
  expect(at(find('NetworkPolicy', 'default-deny'), 'spec')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
});

test('every component has a policy, also what Druid stands on', () => {
  expect(ofKind('NetworkPolicy').map(({ metadata }) => metadata.name.replace('local-v1-druid-', ''))).toEqual([
    'default-deny',
    'broker',
    'coordinator',
    'deep-storage',
    'historical',
    'metadata-store',
    'router',
    'stream',
    'task',
  ]);
});

test('the router, whole', () => {
  expect(doors(find('NetworkPolicy', 'router'), 'ingress')).toEqual([
    'local-v1-druid-client 8888',
    'coordinator 8888',
    'local-v1-druid-collector 9000',
  ]);
  expect(doors(find('NetworkPolicy', 'router'), 'egress')).toEqual([
    'broker 8082',
    'coordinator 8081',
    '0.0.0.0/0 443,6443,8443',
    'k8s-app 53,53/UDP',
  ]);
});

test('the metadata store answers the coordinator and asks nobody', () => {
  expect(doors(find('NetworkPolicy', 'metadata-store'), 'ingress')).toEqual(['coordinator 5432']);
  expect(doors(find('NetworkPolicy', 'metadata-store'), 'egress')).toEqual([]);
  expect(at(find('NetworkPolicy', 'metadata-store'), 'spec')).not.toHaveProperty('egress');
});

test('every way out of one component is a way into the other', () => {
  const out = ofKind('NetworkPolicy').flatMap((policy) => doors(policy, 'egress').filter((door) => !/^(0\.0\.0\.0|k8s-app)/.test(door)));
  const into = ofKind('NetworkPolicy').flatMap((policy) => doors(policy, 'ingress').filter((door) => !/-(client|collector) /.test(door)));
  expect(out.length).toBe(into.length);
});

test('the address of the API server narrows the way to it', () => {
  const narrow = rendered(localWith('network', { apiServerCidrs: ['10.0.0.1/32'], apiServerPorts: [6443] }));
  expect(doors(narrow.find('NetworkPolicy', 'historical'), 'egress')).toContain('10.0.0.1/32 6443');
});

test('what is outside the cluster is reached by its port', () => {
  const outside = rendered(localWith('deepStorage', { type: 's3', bucket: 'segments', region: 'eu-west-1' }));
  expect(doors(outside.find('NetworkPolicy', 'historical'), 'egress')).toContain('0.0.0.0/0 443');
  expect(outside.ofKind('NetworkPolicy').map(({ metadata }) => metadata.name)).not.toContain('local-v1-druid-deep-storage');
});
