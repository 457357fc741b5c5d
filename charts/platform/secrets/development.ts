import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { developmentCredentialsOf } from '../../config/secrets/secrets';
import { metadataOf } from '../../kubernetes/metadata';

/** Secrets that are none: everybody who reads the repository knows them. Rules keep them in environments of kind `local`. */
export function developmentSecrets(scope: Construct, environment: ResolvedEnvironment): void {
  for (const { purpose, credentials } of developmentCredentialsOf(environment)) {
    new k8s.KubeSecret(scope, purpose, {
      metadata: {
        ...metadataOf({ environment, component: purpose }),
        annotations: { [`${environment.domain}/warning`]: 'for local development only: this password is public' },
      },
      type: 'Opaque',
      stringData: { username: credentials.username, password: credentials.password },
    });
  }
}
