import type { Manifest } from '../../../charts/app';
import { prod } from '../../../charts/config/environments/prod';
import type { Environment } from '../../../charts/config/environment';
import { dnsNamesOf } from '../../../charts/druid/plan/dns-names';
import type { Context } from '../../../smoke/check';
import { expectedOf, type Expected } from '../../../smoke/expected';
import { Cluster } from '../../../smoke/support/cluster';
import { servedOf, type Served } from '../../../smoke/support/served';
import { clientOf, workingDruid, type FakeDruid } from './druid';
import { fakeKubectl, type FakeCluster } from './kubectl';
import { NOW, objectsOf, type Breakable } from './objects';

/** A cluster and a Druid that a test may break before it looks. */
export interface World {
  readonly expected: Expected;
  readonly cluster: FakeCluster & { objects: Breakable[] };
  readonly druid: FakeDruid;
  served: Served;
}

const manifest = (apiVersion: string, kind: string, name: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'add-ons' },
});

/** What an environment may render, too. */
const MORE: readonly Manifest[] = [
  manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'release'),
  manifest('argoproj.io/v1alpha1', 'Application', 'application'),
  manifest('external-secrets.io/v1', 'ExternalSecret', 'password'),
  manifest('cert-manager.io/v1', 'Issuer', 'authority'),
  manifest('gateway.networking.k8s.io/v1', 'Gateway', 'door'),
  manifest('gateway.networking.k8s.io/v1', 'HTTPRoute', 'way'),
];

const shipped = expectedOf('prod', prod);
const everything: Expected = {
  ...shipped,
  manifests: [...shipped.manifests, ...MORE],
  nodes: [...shipped.nodes, { 'example.com/node-class': 'historicals' }].slice(0, 1),
};

/** A world where everything works; of `prod` with all that may be rendered besides, or of another environment. */
export function worldOf(environment?: Environment): World {
  const expected = environment === undefined ? everything : expectedOf('test', environment);
  return {
    expected,
    cluster: {
      objects: objectsOf(expected),
      raw: { '/readyz': 'ok', '/apis/metrics.k8s.io/v1beta1/nodes': '{"items":[{}]}' },
      unknown: new Set(['nodepools.karpenter.sh']),
      exec: () => `AccessKeyId\nAccountId ${expected.environment.aws?.account ?? ''}\n`,
    },
    druid: workingDruid(expected),
    served: certificateOf({}),
  };
}

/** The certificate of the router, as it is served. */
export function certificateOf({
  validTo = 'Feb 1 12:00:00 2027 GMT',
  names = undefined as string | undefined,
  distrusted = undefined as string | undefined,
}): Served {
  const all = namesOfRouter().join(', ');
  return servedOf({ valid_to: validTo, subjectaltname: names ?? all, subject: { CN: 'router' } }, distrusted);
}

function namesOfRouter(): readonly string[] {
  const router = everything.plan.servers.find(({ role }) => role.name === 'router');
  return router === undefined ? [] : dnsNamesOf(everything.environment, router.group).map((name) => `DNS:${name}`);
}

/** What checks see of a world. */
export function contextOf({ expected, cluster, druid, served }: World, readOnly = false): Context {
  return {
    expected,
    cluster: new Cluster(fakeKubectl(cluster), expected.manifests),
    druid: () => Promise.resolve(clientOf(druid)),
    served: () => Promise.resolve(served),
    readOnly,
    seconds: 0,
    now: () => NOW,
  };
}
