import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** `aws`, or what it is called in China and for governments. */
export function partitionOf(scope: Construct): string {
  return Stack.of(scope).partition;
}
