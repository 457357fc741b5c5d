import { Duration } from 'cdk8s';

import type { Environment } from '../environment';
import { small } from '../profiles/small';
import bindings from './dev.bindings.json';

/** A small Druid on EKS, with two of what leads and of what holds data, so that nodes may come and go. Account and names are examples. */
export const dev = {
  kind: 'eks',
  id: 'dev',
  release: 'v1',
  organization: 'example',
  team: 'data-platform',
  domain: 'example.com',
  druid: {
    authentication: {
      admin: { source: 'secrets-manager' },
      internal: { source: 'secrets-manager' },
    },
    roles: small.roles,
    ingestion: small.ingestion,
  },
  metadataStore: {
    type: 'aurora',
    instances: { type: 'serverless', maxUnits: 4 },
    backupsKeptFor: Duration.days(7),
  },
  deepStorage: { type: 's3-buckets', logsKeptFor: Duration.days(30) },
  stream: { type: 'msk-serverless' },
  secrets: { type: 'secrets-store' },
  observability: {
    collectors: {
      destination: {
        type: 'grafana-cloud',
        instanceId: '100001',
        key: { name: 'grafana-cloud' },
        prometheusHost: 'https://prometheus-prod-01-eu-west-0.grafana.net',
        prometheusUsername: '200002',
        lokiHost: 'https://logs-prod-012.grafana.net',
        lokiUsername: '300003',
      },
      metrics: {},
      logs: {},
      singleton: {},
    },
    alerts: {},
    dashboards: {},
  },
  aws: {
    account: '111122223333',
    region: 'eu-west-1',
    zones: ['eu-west-1a', 'eu-west-1b'],
    administrators: [{ role: 'arn:aws:iam::111122223333:role/platform', username: 'platform', email: 'platform@example.com' }],
    users: [{ role: 'arn:aws:iam::111122223333:role/developers', username: 'developers', email: 'developers@example.com' }],
    network: { type: 'new', nat: 'single', flowLogsKeptFor: Duration.days(30) },
    cluster: { type: 'new', logsKeptFor: Duration.days(30) },
    compute: { type: 'auto', nodePools: small.nodePools },
    bastion: true,
    operations: { warning: ['data-platform@example.com'], logsKeptFor: Duration.days(30) },
    cost: { budget: { dollars: 1500, emails: ['data-platform@example.com'] } },
  },
  bindings,
} as const satisfies Environment;
