import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { addressOfMetadataStore } from '../../../config/addresses';
import { fromEnvironment, interpolated, type Properties } from '../property';

/** The variables that hold the login role and its password. */
export const METADATA_USER = 'METADATA_STORE_USER';
export const METADATA_PASSWORD = 'METADATA_STORE_PASSWORD';

/** @see https://druid.apache.org/docs/latest/design/metadata-storage */
export function metadataStore(environment: ResolvedEnvironment): Properties {
  const { host, port, database } = addressOfMetadataStore(environment);
  return {
    'druid.metadata.storage.type': 'postgresql',
    'druid.metadata.storage.connector.connectURI': `jdbc:postgresql://${host}:${port}/${database}`,
    'druid.metadata.storage.connector.user': interpolated(METADATA_USER),
    'druid.metadata.storage.connector.password': fromEnvironment(METADATA_PASSWORD),
  };
}
