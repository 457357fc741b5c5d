import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { fromEnvironment, type Properties } from '../property';

/** Where the key store and the trust store of a pod are mounted. */
export const TLS_FOLDER = '/opt/druid/tls';

/** The variable that holds the password of both. */
export const KEY_STORE_PASSWORD = 'DRUID_KEY_STORE_PASSWORD';

/**
 * A process serves TLS and nothing else, and takes a certificate only from the name that it has asked.
 *
 * @param asksTasks whether it asks task pods: the overlord knows them by address, and an address is in no certificate. They then only
 * have to show a certificate of the environment's own authority
 * @see https://druid.apache.org/docs/latest/operations/tls-support
 */
export function tls({ druid }: ResolvedEnvironment, asksTasks: boolean): Properties {
  if (druid.tls === undefined) return {};
  return {
    'druid.enablePlaintextPort': false,
    'druid.enableTlsPort': true,
    'druid.server.https.keyStorePath': `${TLS_FOLDER}/keystore.p12`,
    'druid.server.https.keyStoreType': 'PKCS12',
    'druid.server.https.keyStorePassword': fromEnvironment(KEY_STORE_PASSWORD),
    // A renewed certificate is read without a restart.
    'druid.server.https.reloadSslContext': true,
    'druid.client.https.trustStorePath': `${TLS_FOLDER}/truststore.p12`,
    'druid.client.https.trustStoreType': 'PKCS12',
    'druid.client.https.trustStorePassword': fromEnvironment(KEY_STORE_PASSWORD),
    ...(asksTasks ? { 'druid.client.https.validateHostnames': false } : {}),
  };
}

/** A task that is asked by its address cannot ask its peers for the name. */
export function askedByAddress({ druid }: ResolvedEnvironment): Properties {
  return druid.tls === undefined ? {} : { 'druid.server.http.enforceStrictSNIHostChecking': false };
}
