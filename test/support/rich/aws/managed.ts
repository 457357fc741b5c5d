import { Duration, Size } from 'cdk8s';

import { ADDONS } from '../../../../charts/config/platform/addons';
import { dev } from '../dev';
import type { Environment } from '../../../../charts/config/environment';

const arn = (service: string, resource: string) => `arn:aws:${service}:us-east-1:111122223333:${resource}`;

/** Whatever can be made new, with nodes of one's own. It is where reports of costs can be made. */
export const managed: Environment = {
  ...dev,
  bindings: {},
  tags: { stage: 'rich' },
  secrets: { type: 'external-secrets' },
  druid: {
    ...dev.druid,
    authentication: {
      ...dev.druid.authentication,
      oidc: {
        discovery: 'https://login.example.com/configuration',
        client: { source: 'secrets-manager', arn: arn('secretsmanager', 'secret:client'), keyArn: arn('kms', 'key/of-the-client') },
        cookies: { source: 'secrets-manager' },
      },
    },
  },
  metadataStore: {
    type: 'aurora',
    credentials: { source: 'secret', name: 'metadata-store' },
    administrator: { source: 'secret', name: 'metadata-store-administrator' },
    database: 'metadata',
    backupsKeptFor: Duration.days(21),
    snapshot: arn('rds', 'cluster-snapshot:before'),
    version: '17.7',
    instances: { type: 'provisioned', instance: 'r7g.large' },
    readers: 2,
  },
  deepStorage: {
    type: 's3-buckets',
    encryption: 's3',
    restorableFor: Duration.days(11),
    logsKeptFor: Duration.days(12),
    resultsKeptFor: Duration.days(13),
    tiering: true,
  },
  stream: {
    type: 'msk-provisioned',
    topics: ['orders', 'clicks-*'],
    clientNamespace: 'producers',
    lookup: true,
    version: '3.8.x.kraft',
    instance: 'kafka.m7g.large',
    brokersPerZone: 2,
    storage: Size.gibibytes(321),
  },
  aws: {
    account: '111122223333',
    region: 'us-east-1',
    zones: ['us-east-1a', 'us-east-1b', 'us-east-1c'],
    administrators: [{ role: 'arn:aws:iam::111122223333:role/admins', username: 'admins', email: 'admins@example.com' }],
    users: [{ role: 'arn:aws:iam::111122223333:role/users', username: 'users', email: 'users@example.com' }],
    network: {
      type: 'new',
      cidr: '10.32.0.0/17',
      prefixes: { public: 25, private: 20, isolated: 26 },
      nat: 'per-zone',
      endpoints: ['kms'],
      flowLogsKeptFor: Duration.days(7),
      peers: ['10.0.0.0/16'],
    },
    cluster: {
      type: 'new',
      kubernetesVersion: '1.35',
      publicAccessFrom: ['203.0.113.0/24'],
      serviceCidr: '172.21.0.0/16',
      logsKeptFor: Duration.days(14),
    },
    compute: {
      type: 'managed',
      fips: true,
      karpenter: true,
      groups: {
        system: {
          class: 'system',
          instances: ['m7g.large'],
          min: 2,
          max: 4,
          capacity: 'on-demand',
          perZone: false,
          volume: Size.gibibytes(60),
        },
        historicals: {
          class: 'historicals',
          tier: 'default',
          instances: ['i4i.2xlarge'],
          min: 1,
          max: 3,
          capacity: 'spot',
          perZone: true,
          volume: Size.gibibytes(70),
        },
      },
    },
    addons: Object.fromEntries(
      ADDONS.map((name) => [name, { enabled: true, version: 'v9.9.9-eksbuild.9', configuration: { [`of-${name}`]: true } }]),
    ),
    controllers: {
      loadBalancer: true,
      dnsZones: ['Z00000000000000000001'],
      velero: true,
      alloy: true,
    },
    keyArn: arn('kms', 'key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f'),
    data: 'retain',
    backup: { schedule: 'cron(0 5 * * ? *)', keptFor: Duration.days(70) },
    imageRepository: true,
    edge: {
      hostName: 'druid.rich.example.com',
      certificate: { type: 'new', hostedZoneId: 'Z00000000000000000002' },
      internet: { requestsPerFiveMinutes: 777 },
      loadBalancer: 'app/druid/0a1b2c3d4e5f6071',
    },
    bastion: true,
    operations: {
      alarms: true,
      critical: ['critical@example.com'],
      warning: ['warning@example.com'],
      dashboard: true,
      logsKeptFor: Duration.days(5),
    },
    cost: { budget: { dollars: 4321, emails: ['budget@example.com'] }, report: true },
    pipeline: {
      type: 'github',
      repository: 'example/rich',
      branch: 'release',
      executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
      providerArn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    },
  },
};
