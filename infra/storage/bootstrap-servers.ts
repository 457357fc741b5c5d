import * as cr from 'aws-cdk-lib/custom-resources';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { logGroup } from '../operations/log-group';
import { acknowledgeManaged } from '../identity/acknowledge-managed';

/**
 * Looks up brokers' addresses, which CloudFormation does not tell, by the one function that there is. It is the only custom resource.
 *
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1792
 */
export function bootstrapServers(scope: Construct, environment: AwsEnvironment, clusterArn: string): string {
  const call: cr.AwsSdkCall = {
    service: 'Kafka',
    action: 'getBootstrapBrokers',
    parameters: { ClusterArn: clusterArn },
    outputPaths: [FIELD],
    physicalResourceId: cr.PhysicalResourceId.of(clusterArn),
  };
  const lookup = new cr.AwsCustomResource(scope, 'bootstrap-servers', {
    resourceType: 'Custom::DruidKafkaBootstrapServers',
    installLatestAwsSdk: false,
    logGroup: logGroup(scope, 'bootstrap-servers-logs', environment, {
      name: `/aws/lambda/${namesOf(environment).component('bootstrap-servers')}`,
      keptFor: environment.aws.operations.logsKeptFor,
    }),
    onCreate: call,
    onUpdate: call,
    policy: cr.AwsCustomResourcePolicy.fromStatements([
      new iam.PolicyStatement({ sid: 'LookUpBrokers', actions: ['kafka:GetBootstrapBrokers'], resources: [clusterArn] }),
    ]),
  });
  acknowledgeManaged(Stack.of(scope), ['service-role/AWSLambdaBasicExecutionRole']);
  return lookup.getResponseField(FIELD);
}

const FIELD = 'BootstrapBrokerStringSaslIam';
