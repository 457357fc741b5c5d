import { certificateOf } from '../world';
import { broken, find, NOT_READY, remove, ROUTER, type PlantedFault } from './planted';

const UNRESOLVED = { type: 'ResolvedRefs', status: 'False', message: 'no such Service' };

/** What may be wrong with secrets, certificates and identities. */
export const accessFaults: readonly PlantedFault[] = [
  {
    check: 'secrets',
    what: 'a Secret that is missing',
    plant: (world) => remove(world, 'Secret'),
    reason: /Secret '.+' is not there, and .+ need it/,
  },
  {
    check: 'secrets',
    what: 'a key that is missing',
    plant: (world) => void (find(world, 'Secret').data = {}),
    reason: /Secret '.+' has nothing at '.+'/,
  },
  {
    check: 'fetched',
    what: 'a Secret that nobody could fetch',
    plant: broken('ExternalSecret', NOT_READY, 'password'),
    reason: /ExternalSecret\/password is not ready: it waits/,
  },
  {
    check: 'issued',
    what: 'a certificate that is not issued',
    plant: broken('Certificate', NOT_READY),
    reason: /Certificate\/.+ is not ready: it waits/,
  },
  {
    check: 'issued',
    what: 'an issuer that is not ready',
    plant: broken('Issuer', NOT_READY, 'authority'),
    reason: /Issuer\/authority is not ready/,
  },
  {
    check: 'served',
    what: 'a certificate of somebody else',
    plant: (world) => void (world.served = certificateOf({ distrusted: 'SELF_SIGNED_CERT_IN_CHAIN' })),
    reason: /not trusted: SELF_SIGNED_CERT_IN_CHAIN/,
  },
  {
    check: 'served',
    what: 'a certificate that ends soon',
    plant: (world) => void (world.served = certificateOf({ validTo: 'Nov 25 12:00:00 2026 GMT' })),
    reason: /valid for 4\.0 more days, and has to be for 7/,
  },
  {
    check: 'served',
    what: 'a certificate for another name',
    plant: (world) => void (world.served = certificateOf({ names: 'DNS:example.com' })),
    reason: /does not cover 'prod-v1-druid-router'/,
  },
  {
    check: 'ingress',
    what: 'a way in without a door',
    plant: broken('Ingress', { loadBalancer: {} }),
    reason: /Ingress\/.+ has no address/,
  },
  {
    check: 'ingress',
    what: 'a Gateway without a door',
    plant: broken('Gateway', { conditions: [{ type: 'Programmed', status: 'False', message: 'no address yet' }] }),
    reason: /^Gateway\/door is not Programmed: no address yet$/,
  },
  {
    check: 'ingress',
    what: 'a way that nobody takes',
    plant: broken('HTTPRoute', { parents: [] }),
    reason: /^HTTPRoute\/way belongs to no Gateway/,
  },
  {
    check: 'ingress',
    what: 'a way that leads nowhere',
    plant: broken('HTTPRoute', { parents: [{ conditions: [{ type: 'Accepted', status: 'True' }, UNRESOLVED] }] }),
    reason: /^HTTPRoute\/way is not ResolvedRefs: no such Service$/,
  },
  {
    check: 'ingress',
    what: 'a pod that the load balancer does not reach',
    plant: (world) => {
      const conditionType = 'target-health.elbv2.k8s.aws/k8s-druid';
      Object.assign(find(world, 'Pod', `${ROUTER}-1`).spec as object, { readinessGates: [{ conditionType }] });
      broken('Pod', { conditions: [{ type: conditionType, status: 'False', message: 'Target.Timeout' }] }, `${ROUTER}-1`)(world);
    },
    reason: /^pod 'prod-v1-druid-router-1' is not target-health\S+: Target\.Timeout$/,
  },
  {
    check: 'injected',
    what: 'a pod without an identity',
    plant: (world) =>
      void Object.assign(find(world, 'Pod', 'prod-v1-druid-coordinator-0').spec as object, { containers: [{ name: 'druid' }] }),
    reason: /coordinator-0' of '.+' has no AWS_CONTAINER_CREDENTIALS_FULL_URI.+ Delete the pod/,
  },
  {
    check: 'injected',
    what: 'a service account that no pod runs as',
    plant: (world) => {
      world.cluster.objects = world.cluster.objects.filter(({ kind, metadata }) => kind !== 'Pod' || !/-broker-/.test(metadata.name));
    },
    reason: /^no pod runs as 'prod-v1-druid-broker', as those of \S+-broker have to$/,
  },
  {
    check: 'assumed',
    what: 'one pod of several that gets no answer',
    plant: ({ cluster }) => {
      const { exec } = cluster;
      cluster.exec = (pod) => (pod === 'prod-v1-druid-coordinator-1' ? 'HTTP/1.1 404 Not Found' : exec(pod));
    },
    reason: /^pod 'prod-v1-druid-coordinator-1' of '.+' gets an answer without credentials: HTTP\/1\.1 404 Not Found$/,
  },
  {
    check: 'assumed',
    what: 'a pod that gets no answer',
    plant: ({ cluster }) => void (cluster.exec = () => 'HTTP/1.1 404 Not Found'),
    reason: /gets an answer without credentials: HTTP\/1\.1 404 Not Found/,
  },
  {
    check: 'assumed',
    what: 'a role of another account',
    plant: ({ cluster }) => void (cluster.exec = () => 'AccessKeyId\nAccountId 000000000000'),
    reason: /acts in account 000000000000 instead of \d+/,
  },
];
