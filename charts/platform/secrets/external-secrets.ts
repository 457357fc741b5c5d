import type { Construct } from 'constructs';

import {
  ExternalSecret,
  ExternalSecretSpecSecretStoreRefKind,
  ExternalSecretSpecTargetCreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy,
  SecretStore,
  SecretStoreSpecProviderAwsService,
} from '../../../imports/external-secrets.io';
import { managedSecretsOf, secretArnOf } from '../../config/secrets/managed-secrets';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { keysOf, requiredSecretNameOf } from '../../config/secrets/secrets';
import { metadataOf } from '../../kubernetes/metadata';

/**
 * A store that the controller enters as itself, and a Secret that it keeps for each purpose. A secret that is gone for a while, or that
 * cannot be read, does not take the Secret with it.
 *
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecrets(scope: Construct, environment: ResolvedEnvironment): void {
  const { secrets, aws } = environment;
  const wanted = managedSecretsOf(environment);
  if (secrets.type !== 'external-secrets' || aws === undefined || wanted.length === 0) return;
  const store = namesOf(environment).cluster;
  new SecretStore(scope, 'store', {
    metadata: metadataOf({ environment, component: 'cluster' }, store),
    spec: { provider: { aws: { service: SecretStoreSpecProviderAwsService.SECRETS_MANAGER, region: aws.region } } },
  });
  for (const secret of wanted) {
    const key = secretArnOf(environment, secret);
    new ExternalSecret(scope, secret.purpose, {
      metadata: metadataOf({ environment, component: secret.purpose }),
      spec: {
        refreshInterval: `${secrets.refresh.toSeconds()}s`,
        secretStoreRef: { name: store, kind: ExternalSecretSpecSecretStoreRefKind.SECRET_STORE },
        target: {
          name: requiredSecretNameOf(environment, secret.purpose),
          creationPolicy: ExternalSecretSpecTargetCreationPolicy.OWNER,
          deletionPolicy: ExternalSecretSpecTargetDeletionPolicy.RETAIN,
        },
        data: keysOf(secret.purpose).map((property) => ({ secretKey: property, remoteRef: { key, property } })),
      },
    });
  }
}
