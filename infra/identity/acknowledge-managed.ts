import { ManagedPolicy, type IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

import { acknowledge } from '../acknowledge';
import { MANAGED_POLICIES, type ManagedPolicyName } from './managed-policies';

/** Policies for a role of ours, and the checks told why. */
export function managedPolicies(scope: IConstruct, names: readonly ManagedPolicyName[]): IManagedPolicy[] {
  acknowledgeManaged(scope, names);
  return names.map((name) => ManagedPolicy.fromAwsManagedPolicyName(name));
}

/** Tells the checks why policies of AWS are used below a construct. */
export function acknowledgeManaged(scope: IConstruct, names: readonly ManagedPolicyName[]): void {
  acknowledge(
    scope,
    Object.fromEntries(
      names.map((name) => [`AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`, MANAGED_POLICIES[name]]),
    ),
  );
}
