import { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { developmentSecrets } from './development';
import { externalSecrets } from './external-secrets';
import { secretsStore } from './secrets-store';

/** The Secrets of an environment, or what makes them; those that are there already are left alone. */
export function secrets(scope: Construct, environment: ResolvedEnvironment): void {
  developmentSecrets(new Construct(scope, 'development'), environment);
  externalSecrets(new Construct(scope, 'external'), environment);
  secretsStore(new Construct(scope, 'store'), environment);
}
