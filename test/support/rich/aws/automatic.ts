import { dev } from '../dev';
import type { Environment } from '../../../../charts/config/environment';

/** EKS Auto Mode, no way to the internet, a key and a pipeline of its own, no look-up of brokers. */
export const automatic: Environment = {
  ...dev,
  metadataStore: { ...dev.metadataStore, database: 'metadata', instances: { type: 'serverless', minUnits: 1.5, maxUnits: 6.5 } },
  deepStorage: { type: 's3-buckets' },
  stream: { type: 'msk-serverless', topics: ['*'], clientNamespace: 'api', lookup: false },
  aws: {
    ...dev.aws,
    network: { type: 'new', nat: 'none' },
    compute: { type: 'auto', pools: ['system'] },
    data: 'destroy',
    edge: {
      hostName: 'druid.automatic.example.com',
      certificate: { type: 'existing', arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d' },
    },
    pipeline: {
      type: 'codepipeline',
      repository: 'example/automatic',
      branch: 'trunk',
      executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
      connectionArn: 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0a1b2c3d',
    },
  },
};
