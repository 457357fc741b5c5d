import { RemovalPolicy } from 'aws-cdk-lib';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';

/** What becomes of data when its stack is deleted. */
export function removalOf({ aws }: AwsEnvironment): RemovalPolicy {
  return isKept({ aws }) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/** Whether data outlives its stack. */
export function isKept({ aws }: Pick<AwsEnvironment, 'aws'>): boolean {
  return aws.data === 'retain';
}
