import { namesOf } from '../names';
import type { ResolvedCredentials, ResolvedEnvironment } from '../schema/resolved';
import type { DevelopmentCredentials } from '../settings/credentials';

/** What credentials are for; the name of their Secret ends in it. */
export type Purpose =
  'admin' | 'system' | 'metadata-store' | 'metadata-store-admin' | 'deep-storage' | 'ldap' | 'oidc-client' | 'oidc-cookies' | 'key-stores';

/** Credentials, what they are for and where they stand in the environment. */
export interface Use {
  readonly purpose: Purpose;
  readonly path: string;
  readonly credentials: ResolvedCredentials;
}

/** All credentials of an environment. */
export function credentialsOf({ druid, metadataStore, deepStorage }: ResolvedEnvironment): readonly Use[] {
  const { admin, internal, ldap, oidc } = druid.authentication;
  const administrator = 'administrator' in metadataStore ? metadataStore.administrator : undefined;
  const places: readonly (readonly [Purpose, string, ResolvedCredentials | undefined])[] = [
    ['admin', 'druid.authentication.admin', admin],
    ['system', 'druid.authentication.internal', internal],
    ['ldap', 'druid.authentication.ldap.bind', ldap?.bind],
    ['oidc-client', 'druid.authentication.oidc.client', oidc?.client],
    ['oidc-cookies', 'druid.authentication.oidc.cookies', oidc?.cookies],
    ['key-stores', 'druid.tls.storePassword', druid.tls?.storePassword],
    ['metadata-store', 'metadataStore.credentials', metadataStore.credentials],
    ['metadata-store-admin', 'metadataStore.administrator', administrator],
    ['deep-storage', 'deepStorage.credentials', deepStorage.type === 's3-buckets' ? undefined : deepStorage.credentials],
  ];
  return places.flatMap(([purpose, path, credentials]) => (credentials === undefined ? [] : [{ purpose, path, credentials }]));
}

/** The Secret that holds the credentials for a purpose, with the keys of `keysOf`; undefined where there are none. */
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

/** What a Secret for a purpose holds: of some, nobody asks for a user. */
export function keysOf(purpose: Purpose): readonly ('username' | 'password')[] {
  return purpose === 'key-stores' || purpose === 'oidc-cookies' ? ['password'] : ['username', 'password'];
}

/** The credentials that stand in the environment itself and have to be made into Secrets. */
export function developmentCredentialsOf(environment: ResolvedEnvironment) {
  return credentialsOf(environment).flatMap(({ purpose, credentials }) =>
    credentials.source === 'development' ? [{ purpose, credentials: credentials satisfies DevelopmentCredentials }] : [],
  );
}
