import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

import type { AwsEnvironment } from '../charts/config/aws/aws-environment';
import { namesOf } from '../charts/config/names';

/** What everything of an environment carries: the labels of its objects in Kubernetes, with `:` where those have `/`. */
export function tag(scope: IConstruct, environment: AwsEnvironment): void {
  const { domain, organization, team, tags } = environment;
  const own = { organization, team, 'managed-by': 'aws-cdk', 'part-of': namesOf(environment).cluster, ...tags };
  for (const [key, value] of Object.entries(own)) Tags.of(scope).add(`${domain}:${key}`, value);
}

/** What tells one part of an environment from the others, on the bill, too. */
export function tagComponent(scope: IConstruct, { domain }: AwsEnvironment, component: string): void {
  Tags.of(scope).add(`${domain}:component`, component);
}
