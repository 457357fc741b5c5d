import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import { acknowledgeStars } from './acknowledge-stars';
import { managedPolicies } from './acknowledge-managed';
import type { ManagedPolicyName } from './managed-policies';

/** Who takes a role, and what it may do. */
export interface RoleProps {
  readonly description: string;
  readonly assumedBy: iam.IPrincipal;
  readonly statements?: readonly iam.PolicyStatement[];
  readonly policies?: readonly ManagedPolicyName[];
}

/**
 * A role whose stars have all been reviewed. It has no name of its own: CloudFormation's begins with the stack's, and is short enough.
 *
 * @throws Error where a star is not in the reviewed list
 */
export function role(scope: Construct, id: string, { description, assumedBy, statements = [], policies = [] }: RoleProps): iam.Role {
  const inline = statements.length === 0 ? {} : { inlinePolicies: { access: new iam.PolicyDocument({ statements: [...statements] }) } };
  const made = new iam.Role(scope, id, { description, assumedBy, ...inline });
  for (const policy of managedPolicies(made, policies)) made.addManagedPolicy(policy);
  acknowledgeStars(made, statements);
  return made;
}
