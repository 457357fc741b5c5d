import { certificateOf } from '../world';
import { broken, find, NOT_READY, remove, type PlantedFault } from './planted';

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
    check: 'injected',
    what: 'a pod without an identity',
    plant: (world) =>
      void Object.assign(find(world, 'Pod', 'prod-v1-druid-coordinator-0').spec as object, { containers: [{ name: 'druid' }] }),
    reason: /coordinator-0' of '.+' has no AWS_CONTAINER_CREDENTIALS_FULL_URI.+ Delete the pod/,
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
