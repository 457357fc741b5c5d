import { Size } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as msk from 'aws-cdk-lib/aws-msk';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { bytesOf } from '../../charts/config/size';
import { logGroup } from '../operations/log-group';
import type { Place } from './place';
import { removalOf } from './removal';

type Provisioned = Extract<NonNullable<AwsEnvironment['stream']>, { type: 'msk-provisioned' }>;

/** Where brokers are. */
interface BrokersProps {
  readonly place: Place;
  readonly group: ec2.ISecurityGroup;
}

/** MSK Serverless. */
export function serverlessBrokers(scope: Construct, environment: AwsEnvironment, { place, group }: BrokersProps) {
  const name = namesOf(environment).component('msk');
  const cluster = new msk.CfnServerlessCluster(scope, 'stream', {
    clusterName: name,
    clientAuthentication: { sasl: { iam: { enabled: true } } },
    vpcConfigs: [{ subnetIds: subnetIdsOf(place), securityGroups: [group.securityGroupId] }],
    tags: {},
  });
  cluster.applyRemovalPolicy(removalOf(environment));
  return { arn: cluster.attrArn, name };
}

/** MSK with brokers of one's own. */
export function provisionedBrokers(
  scope: Construct,
  environment: AwsEnvironment,
  { place, group, settings }: BrokersProps & { readonly settings: Provisioned },
) {
  const name = namesOf(environment).component('msk');
  const logs = logGroup(scope, 'stream-logs', environment, { name: `/aws/msk/${name}`, keptFor: environment.aws.operations.logsKeptFor });
  const subnetIds = subnetIdsOf(place);
  const cluster = new msk.CfnCluster(scope, 'stream', {
    clusterName: name,
    kafkaVersion: settings.version,
    numberOfBrokerNodes: settings.brokersPerZone * subnetIds.length,
    brokerNodeGroupInfo: {
      instanceType: settings.instance,
      clientSubnets: subnetIds,
      securityGroups: [group.securityGroupId],
      // Express brokers bring their own storage.
      ...(settings.instance.startsWith('express.')
        ? {}
        : { storageInfo: { ebsStorageInfo: { volumeSize: Size.bytes(bytesOf(settings.storage)).toGibibytes() } } }),
    },
    clientAuthentication: { sasl: { iam: { enabled: true } }, unauthenticated: { enabled: false } },
    encryptionInfo: {
      encryptionAtRest: { dataVolumeKmsKeyId: place.key.keyArn },
      encryptionInTransit: { clientBroker: 'TLS', inCluster: true },
    },
    enhancedMonitoring: 'PER_TOPIC_PER_BROKER',
    loggingInfo: { brokerLogs: { cloudWatchLogs: { enabled: true, logGroup: logs.logGroupName } } },
  });
  cluster.applyRemovalPolicy(removalOf(environment));
  return { arn: cluster.attrArn, name };
}

function subnetIdsOf({ network }: Place): string[] {
  return network.isolatedSubnets.map(({ subnetId }) => subnetId);
}
