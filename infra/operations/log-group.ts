import type { Duration } from 'cdk8s';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { removalOf } from '../storage/removal';

/** A group of logs that are kept for a time, and not for ever. */
export function logGroup(
  scope: Construct,
  id: string,
  environment: AwsEnvironment,
  { name, keptFor }: { readonly name: string; readonly keptFor: Duration },
): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName: name,
    ...retentionOf(keptFor),
    removalPolicy: removalOf(environment),
  });
}

/** The rules have seen to it that CloudWatch knows the time. */
function retentionOf(keptFor: Duration): { readonly retention?: RetentionDays } {
  const retention = Object.values(RetentionDays).find((days) => Number(days) === keptFor.toDays());
  return typeof retention === 'number' ? { retention } : {};
}
