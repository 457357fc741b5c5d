import { Yaml } from 'cdk8s';
import type { Construct } from 'constructs';

import { SecretProviderClass } from '../../../imports/secrets-store.csi.x-k8s.io';
import { managedSecretsOf, secretArnOf, type ManagedSecret } from '../../config/secrets/managed-secrets';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { keysOf, requiredSecretNameOf } from '../../config/secrets/secrets';
import { serviceAccountsOf } from '../../config/aws/service-accounts';
import { metadataOf } from '../../kubernetes/metadata';

/**
 * For each service account, the secrets that its own role on AWS may read, as files and as Secrets: Druid takes passwords from variables, and
 * those come from Secrets alone.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/ascp-pod-identity-integration.html
 */
export function secretsStore(scope: Construct, environment: ResolvedEnvironment): void {
  const { secrets, aws } = environment;
  if (secrets.type !== 'secrets-store' || aws === undefined) return;
  for (const { component, access } of serviceAccountsOf(environment)) {
    const wanted = managedSecretsOf(environment).filter(({ purpose }) => access.includes(`${purpose}-secret`));
    if (wanted.length === 0) continue;
    new SecretProviderClass(scope, component, {
      metadata: metadataOf({ environment, component }),
      spec: {
        provider: 'aws',
        parameters: {
          region: aws.region,
          usePodIdentity: 'true',
          objects: Yaml.stringify(wanted.map((secret) => file(environment, secret))),
        },
        secretObjects: wanted.map(({ purpose }) => ({
          secretName: requiredSecretNameOf(environment, purpose),
          type: 'Opaque',
          data: keysOf(purpose).map((key) => ({ key, objectName: `${purpose}-${key}` })),
        })),
      },
    });
  }
}

/** A secret, and files of what is in it. */
function file(environment: ResolvedEnvironment, secret: ManagedSecret) {
  const parts = keysOf(secret.purpose).map((path) => ({ path, objectAlias: `${secret.purpose}-${path}` }));
  return { objectName: secretArnOf(environment, secret), objectType: 'secretsmanager', objectAlias: secret.purpose, jmesPath: parts };
}
