import { Duration, Size } from 'cdk8s';

import { CHARTS } from '../../../charts/config/platform/charts';
import { dev } from './dev';
import type { Environment } from '../../../charts/config/environment';
import { bound } from './bound';
import { secret } from './credentials';
import { seenByOthers, seenByServers } from './observability';

const secretArn = (name: string) => `arn:aws:secretsmanager:eu-west-1:111122223333:secret:${name}`;

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';

/** What every edge has. */
const edge = {
  hostName: 'druid.platform.example.com',
  certificate: { type: 'existing', arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d' },
  idleTimeout: Duration.minutes(20),
} as const;

/** Everything that Flux installs, behind an Ingress, with an authority of its own and the External Secrets Operator. */
export const onFlux: Environment = bound({
  ...dev,
  druid: {
    ...dev.druid,
    authentication: {
      admin: {
        source: 'secrets-manager',
        arn: secretArn('admin'),
        keyArn: KEY,
        revision: 'first',
      },
      internal: { source: 'secrets-manager' },
    },
    tls: {
      certificates: {
        type: 'cert-manager',
        duration: Duration.days(40),
        renewBefore: Duration.days(10),
        keySize: 384,
        authority: { duration: Duration.days(1000), renewBefore: Duration.days(100), keySize: 521 },
      },
      storePassword: { source: 'secrets-manager' },
    },
  },
  metadataStore: { type: 'rds', instance: 'm7g.large', storage: Size.gibibytes(80), backupsKeptFor: Duration.days(7) },
  secrets: { type: 'external-secrets', refresh: Duration.minutes(30) },
  platform: {
    installer: { type: 'flux' },
    charts: Object.fromEntries(CHARTS.map((name) => [name, { enabled: true, version: '9.9.9', values: { [`of-${name}`]: 'rich' } }])),
    backups: { nightly: { schedule: '0 2 * * *', keptFor: Duration.days(9) } },
  },
  observability: seenByServers,
  admission: { rules: 'audit', images: ['docker.io/library/busybox', 'registry.example.com/'] },
  aws: {
    ...dev.aws,
    compute: { type: 'managed', groups: { system: { class: 'system', instances: ['m7g.large'], min: 2, max: 3 } } },
    controllers: { velero: true, alloy: true, dnsZones: ['Z00000000000000000001'] },
    edge: {
      ...edge,
      door: { type: 'ingress' },
      sourceRanges: ['10.0.0.0/8'],
      signIn: {
        issuer: 'https://login.example.com',
        authorizationEndpoint: 'https://login.example.com/authorize',
        tokenEndpoint: 'https://login.example.com/token',
        userInfoEndpoint: 'https://login.example.com/userinfo',
        clientSecret: 'sign-in',
      },
    },
  },
});

/** The same by Argo CD, in EKS Auto Mode, with secrets that pods read as themselves, and people of a directory. */
export const onArgoCd: Environment = bound({
  ...dev,
  druid: {
    ...dev.druid,
    authentication: {
      admin: secret,
      internal: { source: 'secrets-manager' },
      ldap: {
        url: 'ldaps://directory.example.com:636',
        bind: { source: 'secrets-manager', arn: secretArn('directory'), keyArn: KEY, revision: 'first' },
        baseDn: 'dc=example',
        userSearch: '(uid=%s)',
        userAttribute: 'uid',
      },
      oidc: {
        discovery: 'https://login.example.com/configuration',
        client: { source: 'secrets-manager', arn: secretArn('client') },
        cookies: { source: 'secrets-manager' },
      },
    },
  },
  metadataStore: { ...dev.metadataStore, credentials: { source: 'secrets-manager', arn: secretArn('login') } },
  secrets: { type: 'secrets-store' },
  platform: { installer: { type: 'argo-cd', namespace: 'gitops', project: 'data' }, charts: { reloader: { enabled: true } } },
  aws: { ...dev.aws, edge: { ...edge, door: { type: 'ingress' } } },
});

/** Druid alone on EKS, behind a Gateway: Secrets are there already. */
export const onGiven: Environment = bound({
  ...dev,
  druid: { ...dev.druid, imageTag: '38.0.0-2', authentication: { admin: secret, internal: secret } },
  metadataStore: { ...dev.metadataStore, administrator: secret },
  secrets: { type: 'existing' },
  observability: seenByOthers,
  aws: {
    ...dev.aws,
    edge: { ...edge, door: { type: 'gateway', className: 'shared', certificateSecret: 'edge', annotations: { 'example.com/of': 'rich' } } },
  },
});
