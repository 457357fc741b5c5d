import { addressOfMetadataStore, DATABASE_LOGIN } from '../../../config/addresses';
import { RDS_AUTHORITIES } from '../../../config/images';
import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { isAwsStore } from '../../../config/aws/stores';
import { fromEnvironment, interpolated, type Properties } from '../property';

/** The variables that hold the login role and its password. */
export const METADATA_USER = 'METADATA_STORE_USER';
export const METADATA_PASSWORD = 'METADATA_STORE_PASSWORD';

/** The extension whose tokens take the place of a password. */
export const RDS_EXTENSION = 'druid-aws-rds-extensions';

/** @see https://druid.apache.org/docs/latest/design/metadata-storage */
export function metadataStore(environment: ResolvedEnvironment): Properties {
  const { host, port, database } = addressOfMetadataStore(environment);
  // A database on AWS has to show a certificate with its name, of an authority of RDS.
  const verified = isAwsStore(environment.metadataStore) ? `?sslmode=verify-full&sslrootcert=${RDS_AUTHORITIES}` : '';
  return {
    'druid.metadata.storage.type': 'postgresql',
    'druid.metadata.storage.connector.connectURI': `jdbc:postgresql://${host}:${port}/${database}${verified}`,
    ...(logsInByToken(environment) ? byToken(environment) : BY_PASSWORD),
  };
}

/** Whether IAM signs a token in the place of a password. */
export function logsInByToken({ metadataStore: store }: ResolvedEnvironment): boolean {
  return isAwsStore(store) && store.credentials === undefined;
}

const BY_PASSWORD: Properties = {
  'druid.metadata.storage.connector.user': interpolated(METADATA_USER),
  'druid.metadata.storage.connector.password': fromEnvironment(METADATA_PASSWORD),
};

/** @see https://druid.apache.org/docs/latest/development/extensions-core/druid-aws-rds */
function byToken(environment: ResolvedEnvironment): Properties {
  const { host, port } = addressOfMetadataStore(environment);
  const region = environment.aws?.region ?? '';
  return {
    'druid.metadata.storage.connector.user': DATABASE_LOGIN,
    'druid.metadata.storage.connector.password': { type: 'aws-rds-token', user: DATABASE_LOGIN, host, port, region },
  };
}
