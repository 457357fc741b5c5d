import { namesOf } from './names';
import type { ResolvedCredentials, ResolvedEnvironment } from './schema/resolved';
import type { DevelopmentCredentials } from './settings/credentials';

/** What credentials are for; the name of their Secret ends in it. */
export type Purpose = 'admin' | 'system' | 'metadata-store' | 'deep-storage' | 'ldap' | 'oidc-client' | 'oidc-cookies' | 'key-stores';

/** Credentials, what they are for and where they stand in the environment. */
export interface Use {
  readonly purpose: Purpose;
  readonly path: string;
  readonly credentials: ResolvedCredentials;
}

/** All credentials of an environment. */
export function credentialsOf({ druid, metadataStore, deepStorage }: ResolvedEnvironment): readonly Use[] {
  const { admin, internal, ldap, oidc } = druid.authentication;
  const places: readonly (readonly [Purpose, string, ResolvedCredentials | undefined])[] = [
    ['admin', 'druid.authentication.admin', admin],
    ['system', 'druid.authentication.internal', internal],
    ['ldap', 'druid.authentication.ldap.bind', ldap?.bind],
    ['oidc-client', 'druid.authentication.oidc.client', oidc?.client],
    ['oidc-cookies', 'druid.authentication.oidc.cookies', oidc?.cookies],
    ['key-stores', 'druid.tls.storePassword', druid.tls?.storePassword],
    ['metadata-store', 'metadataStore.credentials', metadataStore.credentials],
    ['deep-storage', 'deepStorage.credentials', deepStorage.type === 's3-buckets' ? undefined : deepStorage.credentials],
  ];
  return places.flatMap(([purpose, path, credentials]) => (credentials === undefined ? [] : [{ purpose, path, credentials }]));
}

/** The Secret that holds the credentials for a purpose, with the keys `username` and `password`; undefined where there are none. */
export function secretNameOf(environment: ResolvedEnvironment, purpose: Purpose): string | undefined {
  const credentials = credentialsOf(environment).find((use) => use.purpose === purpose)?.credentials;
  if (credentials === undefined) return undefined;
  return credentials.source === 'secret' ? credentials.name : namesOf(environment).component(purpose);
}

/** The Secret for a purpose that this environment is known to have. */
export function requiredSecretNameOf(environment: ResolvedEnvironment, purpose: Purpose): string {
  const name = secretNameOf(environment, purpose);
  if (name === undefined) throw new Error(`the environment has no credentials for '${purpose}'`);
  return name;
}

/** The credentials that stand in the environment itself and have to be made into Secrets. */
export function developmentCredentialsOf(environment: ResolvedEnvironment) {
  return credentialsOf(environment).flatMap(({ purpose, credentials }) =>
    credentials.source === 'development' ? [{ purpose, credentials: credentials satisfies DevelopmentCredentials }] : [],
  );
}
