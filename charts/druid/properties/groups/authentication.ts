import { fromEnvironment, type Properties } from '../property';

/** The variables that hold the passwords. */
export const ADMIN_PASSWORD = 'DRUID_ADMIN_PASSWORD';
export const INTERNAL_PASSWORD = 'DRUID_INTERNAL_PASSWORD';

/**
 * Basic authentication against users in the metadata store. Processes prove who they are as `druid_system`.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/druid-basic-security
 */
export function authentication(): Properties {
  return {
    'druid.auth.authenticatorChain': ['basic'],
    'druid.auth.authenticator.basic.type': 'basic',
    'druid.auth.authenticator.basic.credentialsValidator.type': 'metadata',
    'druid.auth.authenticator.basic.authorizerName': 'basic',
    'druid.auth.authorizers': ['basic'],
    'druid.auth.authorizer.basic.type': 'basic',
    'druid.escalator.type': 'basic',
    'druid.escalator.internalClientUsername': 'druid_system',
    'druid.escalator.internalClientPassword': fromEnvironment(INTERNAL_PASSWORD),
    'druid.escalator.authorizerName': 'basic',
  };
}

/** The first two accounts. The leading coordinator writes them when the store has none, and never again. */
export function firstAccounts(): Properties {
  return {
    'druid.auth.authenticator.basic.initialAdminPassword': fromEnvironment(ADMIN_PASSWORD),
    'druid.auth.authenticator.basic.initialInternalClientPassword': fromEnvironment(INTERNAL_PASSWORD),
  };
}
