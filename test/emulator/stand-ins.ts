import type { Api } from './api';

/** The properties of a resource. */
export type Properties = Readonly<Record<string, unknown>>;

/** What CloudFormation says of a resource: its `Ref` and its attributes. */
export type Said = Readonly<Record<string, unknown>>;

/** Where something stands in. */
export interface Place {
  readonly api: Api;
  readonly account: string;
  readonly region: string;
}

/** What has to be known of a resource that stands in for another. */
type StandIn = (properties: Properties, place: Place) => Said | Promise<Said>;

/** It is asked for nothing. */
const nothing: StandIn = () => ({});

/**
 * Types of resources that the CloudFormation of moto 5.2 does not make, or not as they are here, with what it says of them. Where others ask
 * for what only a service knows, a bare resource of the same name is made by that service of moto. A type that is neither here nor made fails
 * the run: nothing is left out unseen.
 *
 * @see https://docs.getmoto.org/en/latest/docs/services/cf.html
 */
export const STAND_INS: Readonly<Record<string, StandIn>> = {
  'AWS::Backup::BackupPlan': () => ({ BackupPlanId: 'stand-in' }),
  'AWS::Backup::BackupSelection': nothing,
  'AWS::Backup::BackupVault': () => ({ BackupVaultName: 'stand-in' }),
  'AWS::Budgets::Budget': nothing,
  'AWS::CertificateManager::Certificate': async ({ DomainName }, { api }) => {
    const { CertificateArn } = await api.json<Said>('acm', 'CertificateManager.RequestCertificate', { DomainName });
    return { Ref: CertificateArn };
  },
  'AWS::CloudWatch::Alarm': nothing,
  'AWS::EKS::AccessEntry': nothing,
  'AWS::EKS::Addon': nothing,
  'AWS::EKS::Cluster': async ({ Name, Version, ResourcesVpcConfig }, { api, account }) => {
    const request = { name: Name, version: Version, roleArn: `arn:aws:iam::${account}:role/stand-in`, resourcesVpcConfig: {} };
    const { cluster } = await api.rest<{ readonly cluster: Said }>('eks', 'POST', '/clusters', request);
    // EKS makes a security group beside the one that it is given, and others let it in. Here, they let the given one in.
    const [given] = (ResourcesVpcConfig as { readonly SecurityGroupIds: readonly unknown[] }).SecurityGroupIds;
    return { Ref: Name, Endpoint: cluster['endpoint'], ClusterSecurityGroupId: given };
  },
  'AWS::EKS::Nodegroup': nothing,
  'AWS::EKS::PodIdentityAssociation': nothing,
  'AWS::IAM::OIDCProvider': ({ Url }, { account }) => ({
    Arn: `arn:aws:iam::${account}:oidc-provider/${String(Url).replace('https://', '')}`,
  }),
  'AWS::MSK::ClusterPolicy': nothing,
  // What moto calls one is not what AWS calls it, and identities take that apart.
  'AWS::MSK::ServerlessCluster': ({ ClusterName }, { account, region }) => ({
    Arn: `arn:aws:kafka:${region}:${account}:cluster/${String(ClusterName)}/stand-in`,
  }),
  'AWS::RDS::DBCluster': async ({ DBClusterIdentifier, Engine, EngineVersion }, { api }) => {
    const request = { DBClusterIdentifier, Engine, EngineVersion, MasterUsername: 'druid_admin', ManageMasterUserPassword: 'true' };
    const { DBCluster } = await api.query<{ readonly DBCluster: Said }>('rds', 'CreateDBCluster', request as Record<string, string>);
    const { SecretArn } = DBCluster['MasterUserSecret'] as Said;
    return {
      Ref: DBClusterIdentifier,
      DBClusterResourceId: DBCluster['DbClusterResourceId'],
      'Endpoint.Address': DBCluster['Endpoint'],
      'MasterUserSecret.SecretArn': SecretArn,
    };
  },
  'AWS::RDS::DBClusterParameterGroup': nothing,
  // Of Aurora: they would have to be in its cluster.
  'AWS::RDS::DBInstance': nothing,
  'AWS::S3::BucketPolicy': nothing,
  'AWS::SNS::Subscription': nothing,
  'AWS::SNS::TopicPolicy': nothing,
  'AWS::SQS::QueuePolicy': nothing,
  'AWS::SSM::Association': nothing,
  // One that has no name.
  'AWS::SSM::Parameter': nothing,
  'AWS::SecretsManager::Secret': async ({ Name }, { api }) => {
    const { ARN } = await api.json<Said>('secretsmanager', 'secretsmanager.CreateSecret', { Name, SecretString: 'stand-in' });
    return { Ref: ARN };
  },
  'AWS::WAFv2::LoggingConfiguration': nothing,
  'AWS::WAFv2::WebACL': async (properties, { api }) => {
    const { Summary } = await api.json<{ readonly Summary: Said }>('wafv2', 'AWSWAF_20190729.CreateWebACL', untagged(properties));
    return { Arn: Summary['ARN'] };
  },
  // It is a function, which nothing runs here.
  'Custom::DruidKafkaBootstrapServers': () => ({ BootstrapBrokerStringSaslIam: 'stand-in.invalid:9098' }),
};

/** Properties that moto takes in other forms than CloudFormation does. */
export const CHANGES: Readonly<Record<string, (properties: Properties) => Properties>> = {
  // It reads the tags of keys as KMS names them.
  'AWS::KMS::Key': untagged,
  // It keeps policies as they are given, and IAM gives them back as text.
  'AWS::IAM::Role': ({ Policies = [], ...properties }) => ({
    ...properties,
    Policies: (Policies as readonly Properties[]).map((policy) => ({
      ...policy,
      PolicyDocument: { 'Fn::ToJsonString': policy['PolicyDocument'] },
    })),
  }),
};

function untagged(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'Tags'));
}
