import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { isKept } from './removal';

/** A database that was made. */
export interface Database {
  readonly host: string;
  /** What IAM calls it. */
  readonly resourceId: string;
  readonly arn: string;
  /** The administrator's password, which RDS makes and rotates. */
  readonly adminSecretArn: string;
  /** What CloudWatch calls it. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Nobody talks to the database in the clear. */
export function forcedTls(scope: Construct, engine: rds.IEngine & { bindToCluster?: unknown }): rds.ParameterGroup {
  return new rds.ParameterGroup(scope, 'metadata-store-parameters', {
    engine,
    description: 'TLS for everybody',
    parameters: { 'rds.force_ssl': '1' },
  });
}

/** The administrator. It is not the one whom attackers try first. */
export const ADMIN = 'druid_admin';

/** Why a database is not as the checks want it. */
export function reasonsOf(environment: AwsEnvironment, snapshot: string | undefined): Readonly<Record<string, string>> {
  return {
    'AwsSolutions-RDS11': 'Another port hides nothing from who is in the network; the security group lets the nodes in and nobody else',
    ...(isKept(environment) ? {} : { 'AwsSolutions-RDS10': 'The environment says of its data that it may be destroyed: it is for trials' }),
    ...(snapshot === undefined
      ? {}
      : { 'AwsSolutions-RDS2': 'What is restored is encrypted as its snapshot is: copy an open one with a key first' }),
  };
}
