import { namesOf } from './names';
import type { ResolvedEnvironment } from './schema/environment';
import type { Credentials, DevelopmentCredentials } from './settings/credentials';

/** What credentials are for; the name of their Secret ends in it. */
export type Purpose = 'admin' | 'system' | 'metadata-store' | 'deep-storage';

/** The Secret that holds the credentials for a purpose, with the keys `username` and `password`; undefined where there are none. */
export function secretNameOf(environment: ResolvedEnvironment, purpose: Purpose): string | undefined {
  const credentials = credentialsFor(environment)[purpose];
  if (credentials === undefined) return undefined;
  return credentials.source === 'secret' ? credentials.name : namesOf(environment).component(purpose);
}

/** The credentials that stand in the environment itself and have to be made into Secrets. */
export function developmentCredentialsOf(environment: ResolvedEnvironment) {
  return Object.entries(credentialsFor(environment)).flatMap(([purpose, credentials]) =>
    credentials?.source === 'development'
      ? [{ purpose: purpose as Purpose, credentials: credentials satisfies DevelopmentCredentials }]
      : [],
  );
}

function credentialsFor({ druid, metadataStore, deepStorage }: ResolvedEnvironment): Record<Purpose, Credentials | undefined> {
  return {
    admin: druid.authentication.admin,
    system: druid.authentication.internal,
    'metadata-store': metadataStore.credentials,
    'deep-storage': deepStorage.credentials,
  };
}
