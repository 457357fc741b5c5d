import { Duration, Size } from 'cdk8s';

import type { Environment } from '../../../charts/config/environment';
import { local } from '../../../charts/config/environments/local';
import { development } from './credentials';

const volume = { size: Size.gibibytes(4), storageClass: 'fast', retention: 'delete' } as const;

/** Every way in, certificates of cert-manager, all that Druid stands on in the cluster, and what is said of all of it. */
export const secured: Environment = {
  ...local,
  druid: {
    ...local.druid,
    version: '38.0.0',
    image: 'registry.example.com/druid',
    authentication: {
      ...local.druid.authentication,
      ldap: {
        url: 'ldaps://directory.example.com:636',
        bind: development,
        baseDn: 'dc=example',
        userSearch: '(uid=%s)',
        userAttribute: 'uid',
        groups: ['cn=druid,dc=example'],
      },
      oidc: {
        discovery: 'https://login.example.com/configuration',
        client: development,
        cookies: development,
        claim: 'email',
        scope: 'openid',
      },
    },
    tls: {
      certificates: {
        type: 'cert-manager',
        issuer: 'authority',
        kind: 'Issuer',
        duration: Duration.days(60),
        renewBefore: Duration.days(20),
        keySize: 256,
      },
      storePassword: development,
    },
    roles: { ...local.druid.roles, router: { ...local.druid.roles.router, dnsNames: ['druid.example.com'] } },
  },
  metadataStore: { type: 'in-cluster', credentials: development, volume },
  deepStorage: { type: 'in-cluster', credentials: development, volume },
  stream: { type: 'in-cluster', volume },
  network: { apiServerPorts: [6443], apiServerCidrs: ['10.0.0.0/16'], clusterDomain: 'cluster.example' },
};
