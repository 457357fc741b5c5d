import { Duration, Size } from 'cdk8s';

import { dev } from '../dev';
import type { Environment } from '../../../../charts/config/environment';

const subnets = (kind: string) => ['0', '1'].map((zone) => `subnet-0${kind}${zone}00000000000000`);

/** Whatever can be there already is: network, cluster, bucket, brokers. Only a database is made, by RDS. */
export const existing: Environment = {
  ...dev,
  druid: { ...dev.druid, image: 'registry.example.com/druid' },
  metadataStore: {
    type: 'rds',
    credentials: { source: 'secret', name: 'metadata-store' },
    administrator: { source: 'secret', name: 'metadata-store-administrator' },
    database: 'metadata',
    backupsKeptFor: Duration.days(9),
    version: '17.8',
    instance: 'm7g.large',
    storage: Size.gibibytes(80),
    multiZone: true,
  },
  deepStorage: {
    type: 's3',
    bucket: 'segments-of-old',
    region: 'eu-west-1',
    keyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f',
  },
  stream: {
    type: 'msk',
    topics: ['orders'],
    clientNamespace: 'producers',
    clusterArn: 'arn:aws:kafka:eu-west-1:111122223333:cluster/events/0a1b2c3d-1',
    bootstrapServers: 'b-1.events.example.com:9098',
  },
  aws: {
    account: dev.aws.account,
    region: dev.aws.region,
    zones: dev.aws.zones,
    network: {
      type: 'existing',
      vpcId: 'vpc-00000000000000009',
      cidr: '10.64.0.0/16',
      privateSubnets: subnets('a'),
      isolatedSubnets: subnets('b'),
      publicSubnets: subnets('c'),
    },
    cluster: { type: 'existing', name: 'platform', securityGroupId: 'sg-00000000000000009' },
    imageRepository: false,
    operations: { dashboard: false },
  },
};

/** The same, and its database is made of a snapshot. */
export const restored: Environment = {
  ...existing,
  metadataStore: {
    ...existing.metadataStore,
    snapshot: 'arn:aws:rds:eu-west-1:111122223333:snapshot:before',
  } as Environment['metadataStore'],
};
