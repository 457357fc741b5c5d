import { NestedStack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { readDatabaseSecret } from '../identity/database-secret';
import { druidIdentities } from '../identity/druid';
import { backupPlan } from '../storage/backup';
import { database } from '../storage/database';
import type { Database } from '../storage/database-parts';
import { deepStorage, type DeepStorageBuckets } from '../storage/deep-storage';
import { imageRepository } from '../storage/image-repository';
import { secrets, type MadeSecretArns } from '../storage/secrets';
import { stream, type Stream } from '../storage/stream';
import { streamPolicy } from '../storage/stream-policy';
import { tagComponent } from '../tags';
import type { Cluster } from './cluster';
import type { Network } from './network';

/** What storage is made of. */
export interface StorageProps {
  readonly environment: AwsEnvironment;
  readonly key: IKey;
  readonly network: Network;
  readonly cluster: Cluster;
}

/** What Druid keeps things in, and who may: databases, buckets, streams, secrets, images, and the identities of Druid's processes. */
export class Storage extends NestedStack {
  readonly database: Database | undefined;
  readonly buckets: DeepStorageBuckets | undefined;
  readonly stream: Stream | undefined;
  /** Secrets that were made, by what they are for. */
  readonly secretArns: MadeSecretArns;
  readonly imageRepository: string | undefined;

  constructor(scope: Construct, id: string, { environment, key, network, cluster }: StorageProps) {
    super(scope, id, { description: `Storage of ${environment.id}-${environment.release}` });
    tagComponent(this, environment, 'storage');
    const { aws } = environment;
    const place = { key, network, cluster: cluster.reference };
    this.database = database(this, environment, place);
    this.secretArns = {
      ...secrets(this, environment, key),
      ...(this.database === undefined ? {} : { 'metadata-store-admin': this.database.adminSecretArn }),
    };
    readDatabaseSecret(this, environment, {
      reader: cluster.identities['external-secrets'],
      secretArn: this.database?.adminSecretArn,
    });
    this.buckets = deepStorage(this, environment, key);
    this.stream = stream(this, environment, place);
    if (this.database !== undefined && aws.backup !== undefined)
      backupPlan(this, environment, aws.backup, { key, database: this.database });
    this.imageRepository = aws.imageRepository ? imageRepository(this, environment, key).repositoryUri : undefined;
    const identities = druidIdentities(this, environment, {
      cluster: cluster.reference,
      buckets: this.buckets?.arns,
      bucketKeyArn: this.buckets?.keyArn,
      database: this.database,
      stream: this.stream?.arn,
      keyArn: key.keyArn,
      secretArns: this.secretArns,
    });
    if (this.stream !== undefined) streamPolicy(this, environment, this.stream.arn, identities);
  }
}
