import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { logGroup } from '../operations/log-group';

/** Where RDS writes the log of a database. It would make the group itself, and keep what is in it for ever. */
export function databaseLogs(scope: Construct, environment: AwsEnvironment, kind: 'cluster' | 'instance'): LogGroup {
  return logGroup(scope, 'metadata-store-logs', environment, {
    name: `/aws/rds/${kind}/${namesOf(environment).component('metadata-store')}/postgresql`,
    keptFor: environment.aws.operations.logsKeptFor,
  });
}
