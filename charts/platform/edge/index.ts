import type { Construct } from 'constructs';

import { isOnAws } from '../../config/aws/aws-environment';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { gateway } from './gateway';
import { ingress } from './ingress';
import { signIn } from './sign-in';

/** The way in from outside the cluster, where there is one. */
export function edge(scope: Construct, environment: ResolvedEnvironment): void {
  if (!isOnAws(environment) || environment.aws.edge === undefined) return;
  const { edge: settings } = environment.aws;
  if (settings.door.type === 'gateway') gateway(scope, environment, settings, settings.door);
  else {
    ingress(scope, environment, settings);
    signIn(scope, environment, settings);
  }
}
