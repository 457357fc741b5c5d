import type { Construct } from 'constructs';

import {
  ExternalSecret,
  ExternalSecretSpecSecretStoreRefKind,
  ExternalSecretSpecTargetCreationPolicy,
  ExternalSecretSpecTargetDeletionPolicy,
  SecretStore,
  SecretStoreSpecProviderAwsService,
} from '../../../imports/external-secrets.io';
import { destinationsOf, secretsOf } from '../../config/observability/destinations';
import { namesOf } from '../../config/names';
import { metadataIn, type Collecting } from '../workloads/identity';

const OF = { application: 'alloy', name: 'alloy' } as const;

/** Secrets that are kept of AWS Secrets Manager, in the namespace of those who read them: stores are of one namespace. */
export function destinationSecrets(scope: Construct, environment: Collecting): void {
  const { secrets, aws } = environment;
  const kept = secretsOf(destinationsOf(environment)).flatMap(({ arn, ...secret }) => (arn === undefined ? [] : [{ ...secret, arn }]));
  if (secrets.type !== 'external-secrets' || aws === undefined || kept.length === 0) return;
  const store = namesOf(environment).component('observability');
  new SecretStore(scope, 'store', {
    metadata: metadataIn(environment, OF, store),
    spec: { provider: { aws: { service: SecretStoreSpecProviderAwsService.SECRETS_MANAGER, region: aws.region } } },
  });
  for (const { name, arn, keys } of kept) {
    new ExternalSecret(scope, name, {
      metadata: metadataIn(environment, OF, name),
      spec: {
        refreshInterval: `${secrets.refresh.toSeconds()}s`,
        secretStoreRef: { name: store, kind: ExternalSecretSpecSecretStoreRefKind.SECRET_STORE },
        target: {
          name,
          creationPolicy: ExternalSecretSpecTargetCreationPolicy.OWNER,
          deletionPolicy: ExternalSecretSpecTargetDeletionPolicy.RETAIN,
        },
        data: keys.map((key) => ({ secretKey: key, remoteRef: { key: arn, property: key } })),
      },
    });
  }
}
