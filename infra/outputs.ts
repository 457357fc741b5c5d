import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { BINDINGS } from '../charts/config/bindings/binding-catalogue';
import type { BindingKey } from '../charts/config/bindings/bindings';
import type { AwsEnvironment } from '../charts/config/aws/aws-environment';
import { expectedOutputsOf } from '../charts/config/bindings/expected-bindings';
import type { Parts } from './stacks/parts';

/** What AWS chose, as outputs of the stack: one for each binding that the environment has, called like it. */
export function outputs(scope: Construct, environment: AwsEnvironment, parts: Parts): void {
  const values = valuesOf(parts, environment);
  for (const name of expectedOutputsOf(environment)) {
    const value = values[name];
    if (value === undefined) throw new Error(`the foundation has nothing for the output '${name}'`);
    new CfnOutput(Stack.of(scope), name, { value, description: BINDINGS[name].what });
  }
}

function valuesOf(
  { key, network, cluster, storage, operations }: Parts,
  { aws }: AwsEnvironment,
): Readonly<Record<BindingKey, string | undefined>> {
  const ids = (subnets: readonly { readonly subnetId: string }[]) =>
    Fn.join(
      ',',
      subnets.map(({ subnetId }) => subnetId),
    );
  const { reference } = cluster;
  return {
    DruidClusterName: reference.name,
    DruidClusterEndpoint: cluster.endpoint,
    DruidClusterSecurityGroupId: reference.securityGroup.securityGroupId,
    DruidKubeconfigCommand: Fn.join(' ', ['aws eks update-kubeconfig --region', aws.region, '--name', reference.name]),
    DruidVpcId: network.vpc.vpcId,
    DruidPrivateSubnetIds: ids(network.privateSubnets),
    DruidPublicSubnetIds: ids(network.publicSubnets),
    DruidNodeRoleName: cluster.nodeRoleName,
    DruidKarpenterQueueName: cluster.queueName,
    DruidMetadataStoreHost: storage.database?.host,
    DruidSegmentsBucket: storage.buckets?.names?.segments,
    DruidTaskLogsBucket: storage.buckets?.names?.taskLogs,
    DruidQueryResultsBucket: storage.buckets?.names?.queryResults,
    DruidKeyArn: key.keyArn,
    DruidKafkaClusterArn: storage.stream?.arn,
    DruidKafkaBootstrapServers: storage.stream?.bootstrapServers,
    DruidMetadataStoreAdminSecretArn: storage.secretArns['metadata-store-admin'],
    DruidAdminSecretArn: storage.secretArns.admin,
    DruidInternalSecretArn: storage.secretArns.system,
    DruidKeyStoresSecretArn: storage.secretArns['key-stores'],
    DruidCookiesSecretArn: storage.secretArns['oidc-cookies'],
    DruidImageRepository: storage.imageRepository,
    DruidVeleroBucket: cluster.veleroBucket,
    DruidCertificateArn: operations.certificateArn,
    DruidWebAclArn: operations.webAclArn,
    DruidBastionInstanceId: operations.bastionInstanceId,
    DruidCriticalTopicArn: operations.topics?.critical.topicArn,
    DruidWarningTopicArn: operations.topics?.warning.topicArn,
    DruidDeployRoleArn: operations.deployRoleArn,
  };
}
