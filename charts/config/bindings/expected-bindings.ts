import { hasKarpenter, type AwsEnvironment } from '../aws/aws-environment';
import type { BindingKey } from './bindings';
import { isMade } from '../secrets/managed-secrets';
import type { ResolvedEnvironment } from '../schema/resolved';
import { isAwsStore, isMsk } from '../aws/stores';

/** What has to be known of what was made for an environment: no more and no fewer. */
export function expectedBindingsOf(environment: ResolvedEnvironment): readonly BindingKey[] {
  const { aws } = environment;
  return aws === undefined ? [] : (Object.keys(WHEN) as BindingKey[]).filter((key) => WHEN[key]({ ...environment, aws }));
}

/** The bindings that are outputs of its stack: all, but for brokers' addresses where nothing looks them up. */
export function expectedOutputsOf(environment: ResolvedEnvironment): readonly BindingKey[] {
  const { stream } = environment;
  const isLookedUp = stream !== undefined && (!('lookup' in stream) || stream.lookup);
  return expectedBindingsOf(environment).filter((key) => key !== 'DruidKafkaBootstrapServers' || isLookedUp);
}

type Condition = (environment: AwsEnvironment) => boolean;

const always = () => true;
const ofNewCluster: Condition = ({ aws }) => aws.cluster.type === 'new';
const ofDatabase: Condition = ({ metadataStore }) => isAwsStore(metadataStore);
const ofBuckets: Condition = ({ deepStorage: { type } }) => type === 's3-buckets';
const ofMsk: Condition = ({ stream }) => isMsk(stream);
const ofAlarms: Condition = ({ aws }) => aws.operations.alarms;

const WHEN: Readonly<Record<BindingKey, Condition>> = {
  DruidClusterName: always,
  DruidClusterEndpoint: ofNewCluster,
  DruidClusterSecurityGroupId: always,
  DruidKubeconfigCommand: always,
  DruidVpcId: always,
  DruidPrivateSubnetIds: always,
  DruidPublicSubnetIds: ({ aws: { network } }) => network.type === 'new' || network.publicSubnets.length > 0,
  DruidNodeRoleName: ofNewCluster,
  DruidKarpenterQueueName: hasKarpenter,
  DruidMetadataStoreHost: ofDatabase,
  DruidMetadataStoreAdminSecretArn: ofDatabase,
  DruidSegmentsBucket: ofBuckets,
  DruidTaskLogsBucket: ofBuckets,
  DruidQueryResultsBucket: ofBuckets,
  DruidKeyArn: always,
  DruidKafkaClusterArn: ofMsk,
  DruidKafkaBootstrapServers: ofMsk,
  DruidAdminSecretArn: (environment) => isMade(environment, 'admin'),
  DruidInternalSecretArn: (environment) => isMade(environment, 'system'),
  DruidKeyStoresSecretArn: (environment) => isMade(environment, 'key-stores'),
  DruidCookiesSecretArn: (environment) => isMade(environment, 'oidc-cookies'),
  DruidImageRepository: ({ aws }) => aws.imageRepository,
  DruidVeleroBucket: ({ aws }) => aws.controllers.velero,
  DruidCertificateArn: ({ aws }) => aws.edge !== undefined,
  DruidWebAclArn: ({ aws }) => aws.edge?.internet !== undefined,
  DruidBastionInstanceId: ({ aws }) => aws.bastion,
  DruidCriticalTopicArn: ofAlarms,
  DruidWarningTopicArn: ofAlarms,
  DruidDeployRoleArn: ({ aws }) => aws.pipeline !== undefined,
};
