import { Duration } from 'cdk8s';

import type { Environment } from '../environment';
import { medium } from '../profiles/medium';
import bindings from './prod.bindings.json';

/**
 * Druid for many: every role apart and more than once, in three zones, a tier for what is asked often and one for the rest, tasks sized by
 * what they do, TLS between all. Account and names are examples.
 */
export const prod = {
  kind: 'eks',
  id: 'prod',
  release: 'v1',
  organization: 'example',
  team: 'data-platform',
  domain: 'example.com',
  druid: {
    authentication: {
      admin: { source: 'secrets-manager' },
      internal: { source: 'secrets-manager' },
      oidc: {
        discovery: 'https://login.example.com/.well-known/openid-configuration',
        client: { source: 'secrets-manager', arn: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:druid-client-EXAMPL' },
        cookies: { source: 'secrets-manager' },
        claim: 'email',
      },
    },
    tls: {
      certificates: { type: 'cert-manager' },
      storePassword: { source: 'secrets-manager' },
    },
    roles: medium.roles,
    loadRules: {
      _default: [
        { type: 'loadByPeriod', period: Duration.days(30), tiers: { hot: 2, cold: 1 } },
        { type: 'loadForever', tiers: { cold: 2 } },
      ],
    },
    ingestion: medium.ingestion,
  },
  metadataStore: {
    type: 'aurora',
    instances: { type: 'serverless', minUnits: 2, maxUnits: 16 },
    backupsKeptFor: Duration.days(35),
  },
  deepStorage: { type: 's3-buckets', restorableFor: Duration.days(30), tiering: true },
  stream: { type: 'msk-serverless' },
  secrets: { type: 'external-secrets' },
  observability: {
    // The image has both agents, as image/README.md tells.
    traces: { sampling: 5 },
    profiles: { type: 'agent' },
    collectors: {
      destination: {
        type: 'grafana-cloud',
        instanceId: '100001',
        key: { name: 'grafana-cloud', arn: 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:grafana-cloud-EXAMPL' },
        prometheusHost: 'https://prometheus-prod-01-eu-west-0.grafana.net',
        prometheusUsername: '200002',
        lokiHost: 'https://logs-prod-012.grafana.net',
        lokiUsername: '300003',
        tempoHost: 'https://tempo-prod-10-prod-eu-west-2.grafana.net/tempo',
        tempoUsername: '400004',
        pyroscopeHost: 'https://profiles-prod-002.grafana.net',
      },
      metrics: { controlPlane: true, openCost: true },
      logs: {},
      singleton: {},
      receiver: {},
    },
    alerts: {},
    dashboards: { as: { type: 'grafana-operator', instance: { dashboards: 'grafana' } } },
  },
  platform: { installer: { type: 'flux' }, charts: { goldilocks: { enabled: true } } },
  aws: {
    account: '444455556666',
    region: 'eu-west-1',
    zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    administrators: [{ role: 'arn:aws:iam::444455556666:role/platform', username: 'platform', email: 'platform@example.com' }],
    users: [{ role: 'arn:aws:iam::444455556666:role/analysts', username: 'analysts', email: 'analysts@example.com' }],
    network: { type: 'new', cidr: '10.16.0.0/16', peers: ['10.0.0.0/16'] },
    compute: {
      type: 'managed',
      groups: { system: { class: 'system', instances: ['m7g.large', 'm6g.large'], min: 3, max: 6, perZone: false } },
      nodePools: medium.nodePools,
    },
    controllers: { dnsZones: ['Z0123456789ABCDEFGHIJ'], velero: true, alloy: true },
    backup: {},
    edge: {
      hostName: 'druid.example.com',
      certificate: { type: 'new', hostedZoneId: 'Z0123456789ABCDEFGHIJ' },
      internet: {},
    },
    operations: { critical: ['on-call@example.com'], warning: ['data-platform@example.com'] },
    cost: { budget: { dollars: 12000, emails: ['data-platform@example.com'] } },
    pipeline: {
      type: 'github',
      repository: 'example/druid',
      executionRoleArn: 'arn:aws:iam::444455556666:role/cdk-hnb659fds-cfn-exec-role-444455556666-eu-west-1',
    },
  },
  bindings,
} as const satisfies Environment;
