import type { Construct } from 'constructs';

import { AWS_PORTS } from '../../charts/config/addresses';
import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { bootstrapServers } from './bootstrap-servers';
import { provisionedBrokers, serverlessBrokers } from './msk';
import { onlyFromCluster, type Place } from './place';

/** A stream that MSK serves. */
export interface Stream {
  readonly arn: string;
  /** Its brokers; undefined where nothing looks them up. */
  readonly bootstrapServers: string | undefined;
  /** What CloudWatch calls it. */
  readonly name: string | undefined;
}

/** The stream: brokers that are made here, or an MSK cluster that is there already. */
export function stream(scope: Construct, environment: AwsEnvironment, place: Place): Stream | undefined {
  const { stream: settings } = environment;
  switch (settings?.type) {
    case 'msk':
      return { arn: settings.clusterArn, bootstrapServers: settings.bootstrapServers, name: undefined };
    case 'msk-serverless':
    case 'msk-provisioned': {
      const group = onlyFromCluster(scope, 'stream-access', place, AWS_PORTS.stream);
      const made =
        settings.type === 'msk-serverless'
          ? serverlessBrokers(scope, environment, { place, group })
          : provisionedBrokers(scope, environment, { place, group, settings });
      return { ...made, bootstrapServers: settings.lookup ? bootstrapServers(scope, environment, made.arn) : undefined };
    }
    default:
      return undefined;
  }
}
