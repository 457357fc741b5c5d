import type { Fault } from '../fault';
import type { Credentials } from '../settings/credentials';
import type { ResolvedEnvironment } from '../schema/environment';
import type { Rule } from './rule';
import { isDnsSubdomain } from './rule';

/** Plain-text credentials end where somebody depends on the cluster. */
export const developmentCredentials: Rule = function* (environment) {
  if (environment.kind === 'local') return;
  for (const { path, credentials } of credentialsOf(environment)) {
    if (credentials.source !== 'development') continue;
    yield {
      path,
      problem: `puts a password in plain text into an environment of kind '${environment.kind}'`,
      remedy: "Use { source: 'secret', name: '...' }; development credentials are for kind 'local'",
    };
  }
};

/** Secrets are found by name. */
export const secretNames: Rule = function* (environment) {
  for (const { path, credentials } of credentialsOf(environment)) {
    if (credentials.source === 'secret' && !isDnsSubdomain(credentials.name)) yield notASecretName(`${path}.name`, credentials.name);
  }
};

/** Druid knows its first two accounts by fixed names. */
export const accounts: Rule = function* ({ druid: { authentication } }) {
  for (const [account, username] of [
    ['admin', 'admin'],
    ['internal', 'druid_system'],
  ] as const) {
    const credentials = authentication[account];
    if (credentials.source !== 'development' || credentials.username === username) continue;
    yield {
      path: `druid.authentication.${account}.username`,
      problem: 'is not the name that Druid gives this account',
      got: credentials.username,
      remedy: `Use '${username}'`,
    };
  }
};

function notASecretName(path: string, got: string): Fault {
  return { path, problem: 'is not the name of a Secret', got, remedy: 'Use lower-case letters, digits, hyphens and dots' };
}

function credentialsOf({ druid, metadataStore, deepStorage }: ResolvedEnvironment) {
  const places: readonly (readonly [string, Credentials | undefined])[] = [
    ['druid.authentication.admin', druid.authentication.admin],
    ['druid.authentication.internal', druid.authentication.internal],
    ['metadataStore.credentials', metadataStore.credentials],
    ['deepStorage.credentials', deepStorage.credentials],
  ];
  return places.flatMap(([path, credentials]) => (credentials === undefined ? [] : [{ path, credentials }]));
}
