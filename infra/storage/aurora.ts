import { Duration } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { acknowledge } from '../acknowledge';
import { ADMIN, forcedTls, reasonsOf, type Database } from './database-parts';
import { databaseLogs } from './database-logs';
import type { Place } from './place';
import { isKept, removalOf } from './removal';

type Store = Extract<AwsEnvironment['metadataStore'], { type: 'aurora' }>;

/** What databases are made of. */
interface AuroraProps {
  readonly store: Store;
  readonly place: Place;
  readonly group: ec2.ISecurityGroup;
}

/** Aurora PostgreSQL: a writer, and readers of which one takes over. */
export function auroraCluster(scope: Construct, environment: AwsEnvironment, { store, place, group }: AuroraProps): Database {
  const engine = rds.DatabaseClusterEngine.auroraPostgres({
    version: rds.AuroraPostgresEngineVersion.of(store.version, store.version.split('.')[0] ?? ''),
  });
  const common = {
    engine,
    clusterIdentifier: namesOf(environment).component('metadata-store'),
    vpc: place.network.vpc,
    vpcSubnets: { subnets: [...place.network.isolatedSubnets] },
    securityGroups: [group],
    writer: instance('writer', store),
    readers: Array.from({ length: store.readers }, (_, index) => instance(`reader-${index}`, store, true)),
    ...scalingOf(store),
    parameterGroup: forcedTls(scope, engine),
    iamAuthentication: true,
    storageEncryptionKey: place.key,
    backup: { retention: Duration.days(store.backupsKeptFor.toDays()) },
    copyTagsToSnapshot: true,
    cloudwatchLogsExports: ['postgresql'],
    deletionProtection: isKept(environment),
    removalPolicy: removalOf(environment),
    manageMasterUserPassword: true,
  };
  const made =
    store.snapshot === undefined
      ? new rds.DatabaseCluster(scope, 'metadata-store', {
          ...common,
          storageEncrypted: true,
          defaultDatabaseName: store.database,
          credentials: rds.Credentials.fromUsername(ADMIN, { encryptionKey: place.key }),
        })
      : new rds.DatabaseClusterFromSnapshot(scope, 'metadata-store', {
          ...common,
          snapshotIdentifier: store.snapshot,
        });
  acknowledge(made, reasonsOf(environment, store.snapshot));
  made.node.addDependency(databaseLogs(scope, environment, 'cluster'));
  // The AWS CDK says it of a new cluster alone.
  const resource = made.node.defaultChild as rds.CfnDBCluster;
  resource.masterUserSecret = { kmsKeyId: place.key.keyArn };
  return {
    host: made.clusterEndpoint.hostname,
    resourceId: resource.attrDbClusterResourceId,
    arn: made.clusterArn,
    adminSecretArn: resource.attrMasterUserSecretSecretArn,
    dimensions: { DBClusterIdentifier: made.clusterIdentifier },
  };
}

function instance(id: string, { instances }: Store, isReader = false): rds.IClusterInstance {
  const props = { autoMinorVersionUpgrade: true, publiclyAccessible: false, caCertificate: rds.CaCertificate.RDS_CA_RSA2048_G1 };
  return instances.type === 'serverless'
    ? rds.ClusterInstance.serverlessV2(id, { ...props, ...(isReader ? { scaleWithWriter: true } : {}) })
    : rds.ClusterInstance.provisioned(id, { ...props, instanceType: new ec2.InstanceType(instances.instance) });
}

function scalingOf({ instances }: Store) {
  return instances.type === 'serverless'
    ? { serverlessV2MinCapacity: instances.minUnits, serverlessV2MaxCapacity: instances.maxUnits }
    : {};
}
