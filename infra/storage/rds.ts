import { Duration, Size } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { bytesOf } from '../../charts/config/size';
import { acknowledge } from '../acknowledge';
import { databaseLogs } from './database-logs';
import { ADMIN, forcedTls, reasonsOf, type Database } from './database-parts';
import type { Place } from './place';
import { isKept, removalOf } from './removal';

/** What an instance is made of. */
interface RdsProps {
  readonly store: Extract<AwsEnvironment['metadataStore'], { type: 'rds' }>;
  readonly place: Place;
  readonly group: ec2.ISecurityGroup;
}

/** RDS for PostgreSQL: one instance, and one that stands by. */
export function rdsInstance(scope: Construct, environment: AwsEnvironment, { store, place, group }: RdsProps): Database {
  const gibibytes = Size.bytes(bytesOf(store.storage)).toGibibytes();
  const engine = rds.DatabaseInstanceEngine.postgres({
    version: rds.PostgresEngineVersion.of(store.version, store.version.split('.')[0] ?? ''),
  });
  const common = {
    engine,
    instanceIdentifier: namesOf(environment).component('metadata-store'),
    instanceType: new ec2.InstanceType(store.instance),
    vpc: place.network.vpc,
    vpcSubnets: { subnets: [...place.network.isolatedSubnets] },
    securityGroups: [group],
    multiAz: store.multiZone,
    allocatedStorage: gibibytes,
    maxAllocatedStorage: gibibytes * 10,
    storageType: rds.StorageType.GP3,
    parameterGroup: forcedTls(scope, engine),
    iamAuthentication: true,
    backupRetention: Duration.days(store.backupsKeptFor.toDays()),
    copyTagsToSnapshot: true,
    cloudwatchLogsExports: ['postgresql'],
    autoMinorVersionUpgrade: true,
    publiclyAccessible: false,
    caCertificate: rds.CaCertificate.RDS_CA_RSA2048_G1,
    deletionProtection: isKept(environment),
    removalPolicy: removalOf(environment),
  };
  const made =
    store.snapshot === undefined
      ? new rds.DatabaseInstance(scope, 'metadata-store', {
          ...common,
          storageEncrypted: true,
          storageEncryptionKey: place.key,
          databaseName: store.database,
          manageMasterUserPassword: true,
          credentials: rds.Credentials.fromUsername(ADMIN, { encryptionKey: place.key }),
        })
      : new rds.DatabaseInstanceFromSnapshot(scope, 'metadata-store', { ...common, snapshotIdentifier: store.snapshot });
  acknowledge(made, reasonsOf(environment, store.snapshot));
  made.node.addDependency(databaseLogs(scope, environment, 'instance'));
  // The AWS CDK knows of it for a new instance alone.
  const resource = made.node.defaultChild as rds.CfnDBInstance;
  resource.manageMasterUserPassword = true;
  resource.masterUserSecret = { kmsKeyId: place.key.keyArn };
  return {
    host: made.dbInstanceEndpointAddress,
    resourceId: resource.attrDbiResourceId,
    arn: made.instanceArn,
    adminSecretArn: resource.attrMasterUserSecretSecretArn,
    dimensions: { DBInstanceIdentifier: made.instanceIdentifier },
  };
}
