import type { BindingKey } from '../bindings/bindings';
import type { ResolvedEnvironment } from '../schema/resolved';
import { credentialsOf, type Purpose } from './secrets';

/** The secrets of AWS Secrets Manager that can be made for an environment, and the bindings that say where they are. */
export const MADE_SECRETS = {
  admin: 'DruidAdminSecretArn',
  system: 'DruidInternalSecretArn',
  'key-stores': 'DruidKeyStoresSecretArn',
  'oidc-cookies': 'DruidCookiesSecretArn',
  'metadata-store-admin': 'DruidMetadataStoreAdminSecretArn',
} as const satisfies Partial<Record<Purpose, BindingKey>>;

/** Credentials that AWS Secrets Manager keeps. */
export interface ManagedSecret {
  readonly purpose: Purpose;
  /** Where they stand in the environment. */
  readonly path: string;
  /** Of one that is there already. */
  readonly given: { readonly arn: string; readonly keyArn: string | undefined } | undefined;
}

/** The credentials that an environment takes from AWS Secrets Manager. */
export function managedSecretsOf(environment: ResolvedEnvironment): readonly ManagedSecret[] {
  return credentialsOf(environment).flatMap(({ purpose, path, credentials }) => {
    if (credentials.source !== 'secrets-manager') return [];
    const { arn, keyArn } = credentials;
    return [{ purpose, path, given: arn === undefined ? undefined : { arn, keyArn } }];
  });
}

/** Whether a secret is made for a purpose. */
export function isMade(environment: ResolvedEnvironment, purpose: keyof typeof MADE_SECRETS): boolean {
  return managedSecretsOf(environment).some((secret) => secret.purpose === purpose && secret.given === undefined);
}

/** Where a secret is. What AWS has not told yet is empty: `missingBindingsOf` tells of it. */
export function secretArnOf({ bindings }: ResolvedEnvironment, { purpose, given }: ManagedSecret): string {
  const binding = (MADE_SECRETS as Partial<Record<Purpose, BindingKey>>)[purpose];
  return given?.arn ?? (binding === undefined ? '' : (bindings?.[binding] ?? ''));
}
