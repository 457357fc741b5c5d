import { Duration } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { removalOf } from './removal';

/** A repository for an image of one's own. A tag stands for one image for ever. */
export function imageRepository(scope: Construct, environment: AwsEnvironment, key: IKey): ecr.Repository {
  return new ecr.Repository(scope, 'images', {
    repositoryName: namesOf(environment).cluster,
    imageTagMutability: ecr.TagMutability.IMMUTABLE,
    imageScanOnPush: true,
    encryption: ecr.RepositoryEncryption.KMS,
    encryptionKey: key,
    lifecycleRules: [
      { description: 'what no tag names', tagStatus: ecr.TagStatus.UNTAGGED, maxImageAge: Duration.days(14) },
      { description: 'the last fifty', tagStatus: ecr.TagStatus.ANY, maxImageCount: 50 },
    ],
    removalPolicy: removalOf(environment),
  });
}
