import type { ResolvedEnvironment } from '../schema/resolved';

/** An environment for which something is made on AWS. */
export type AwsEnvironment = ResolvedEnvironment & { readonly aws: ResolvedAws };

/** Resolved settings of what is made on AWS. */
export type ResolvedAws = NonNullable<ResolvedEnvironment['aws']>;

/** Whether something is made on AWS for an environment. */
export function isOnAws(environment: ResolvedEnvironment): environment is AwsEnvironment {
  return environment.aws !== undefined;
}

/** Whether Karpenter makes nodes. */
export function hasKarpenter({ aws: { cluster, compute } }: AwsEnvironment): boolean {
  return cluster.type === 'new' && compute.type === 'managed' && compute.karpenter;
}
