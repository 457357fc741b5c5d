import type { ResolvedDruid } from '../../../config/schema/resolved';
import { fromEnvironment, interpolated, type Properties } from '../property';

/** The variables that hold the passwords, and the names that are as secret. */
export const ADMIN_PASSWORD = 'DRUID_ADMIN_PASSWORD';
export const INTERNAL_PASSWORD = 'DRUID_INTERNAL_PASSWORD';
export const LDAP_USER = 'DRUID_LDAP_USER';
export const LDAP_PASSWORD = 'DRUID_LDAP_PASSWORD';
export const OIDC_CLIENT = 'DRUID_OIDC_CLIENT';
export const OIDC_SECRET = 'DRUID_OIDC_SECRET';
export const OIDC_PASSPHRASE = 'DRUID_OIDC_PASSPHRASE';

type Authentication = ResolvedDruid['authentication'];

/**
 * Basic authentication against users in the metadata store, and then those of a directory. Processes prove who they are as `druid_system`.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/druid-basic-security
 */
export function authentication({ ldap }: Authentication): Properties {
  return {
    'druid.auth.authenticatorChain': chainOf(ldap),
    'druid.auth.authenticator.basic.type': 'basic',
    'druid.auth.authenticator.basic.credentialsValidator.type': 'metadata',
    'druid.auth.authenticator.basic.authorizerName': 'basic',
    // Who is no user of the store may be one of the directory.
    ...(ldap === undefined ? {} : { 'druid.auth.authenticator.basic.skipOnFailure': true }),
    'druid.auth.authorizers': chainOf(ldap),
    'druid.auth.authorizer.basic.type': 'basic',
    'druid.escalator.type': 'basic',
    'druid.escalator.internalClientUsername': 'druid_system',
    'druid.escalator.internalClientPassword': fromEnvironment(INTERNAL_PASSWORD),
    'druid.escalator.authorizerName': 'basic',
    ...directory(ldap),
  };
}

/** The first two accounts. The leading coordinator writes them when the store has none, and never again. */
export function firstAccounts(): Properties {
  return {
    'druid.auth.authenticator.basic.initialAdminPassword': fromEnvironment(ADMIN_PASSWORD),
    'druid.auth.authenticator.basic.initialInternalClientPassword': fromEnvironment(INTERNAL_PASSWORD),
  };
}

/**
 * People sign in at an OpenID provider. The router alone knows of it; users and their roles are those of the metadata store.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/druid-pac4j
 */
export function openId({ ldap, oidc }: Authentication): Properties {
  if (oidc === undefined) return {};
  return {
    'druid.auth.authenticatorChain': [...chainOf(ldap), 'pac4j'],
    'druid.auth.authenticator.pac4j.type': 'pac4j',
    'druid.auth.authenticator.pac4j.authorizerName': 'basic',
    'druid.auth.pac4j.cookiePassphrase': fromEnvironment(OIDC_PASSPHRASE),
    'druid.auth.pac4j.oidc.clientID': interpolated(OIDC_CLIENT),
    'druid.auth.pac4j.oidc.clientSecret': fromEnvironment(OIDC_SECRET),
    'druid.auth.pac4j.oidc.discoveryURI': oidc.discovery,
    'druid.auth.pac4j.oidc.oidcClaim': oidc.claim,
    'druid.auth.pac4j.oidc.scope': oidc.scope,
  };
}

const chainOf = (ldap: Authentication['ldap']) => ['basic', ...(ldap === undefined ? [] : ['ldap'])];

/** @see https://druid.apache.org/docs/latest/operations/auth-ldap */
function directory(ldap: Authentication['ldap']): Properties {
  if (ldap === undefined) return {};
  const validator = 'druid.auth.authenticator.ldap.credentialsValidator';
  const provider = 'druid.auth.authorizer.ldap.roleProvider';
  return {
    'druid.auth.authenticator.ldap.type': 'basic',
    'druid.auth.authenticator.ldap.authorizerName': 'ldap',
    [`${validator}.type`]: 'ldap',
    [`${validator}.url`]: ldap.url,
    [`${validator}.bindUser`]: interpolated(LDAP_USER),
    [`${validator}.bindPassword`]: fromEnvironment(LDAP_PASSWORD),
    [`${validator}.baseDn`]: ldap.baseDn,
    [`${validator}.userSearch`]: ldap.userSearch,
    [`${validator}.userAttribute`]: ldap.userAttribute,
    'druid.auth.authorizer.ldap.type': 'basic',
    [`${provider}.type`]: 'ldap',
    ...(ldap.groups.length === 0 ? {} : { [`${provider}.groupFilters`]: ldap.groups }),
  };
}
