import { addressOfDeepStorage, PREFIXES } from '../../../config/addresses';
import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { secretNameOf } from '../../../config/secrets/secrets';
import { fromEnvironment, type Properties } from '../property';

/** The variables that hold the access key and the secret key, where the pod's own identity does not do. */
export const ACCESS_KEY = 'DEEP_STORAGE_ACCESS_KEY';
export const SECRET_KEY = 'DEEP_STORAGE_SECRET_KEY';

/**
 * How a process reaches the object store.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-core/s3
 */
export function deepStorageAccess(environment: ResolvedEnvironment): Properties {
  const { endpoint, region } = addressOfDeepStorage(environment);
  const keys = { 'druid.s3.accessKey': fromEnvironment(ACCESS_KEY), 'druid.s3.secretKey': fromEnvironment(SECRET_KEY) };
  const server = {
    'druid.s3.endpoint.url': endpoint ?? '',
    'druid.s3.endpoint.signingRegion': region,
    'druid.s3.protocol': 'http',
    'druid.s3.enablePathStyleAccess': true,
  };
  return { ...(secretNameOf(environment, 'deep-storage') === undefined ? {} : keys), ...(endpoint === undefined ? {} : server) };
}

/** Where segments are kept. */
export function segments(environment: ResolvedEnvironment): Properties {
  return {
    'druid.storage.type': 's3',
    'druid.storage.bucket': addressOfDeepStorage(environment).buckets.segments,
    'druid.storage.baseKey': PREFIXES.segments,
    // Buckets have no access control lists since 2023.
    'druid.storage.disableAcl': true,
  };
}

/** Where tasks leave their logs and reports. On a pod's own disk they would go with the pod. */
export function taskLogs(environment: ResolvedEnvironment): Properties {
  return {
    'druid.indexer.logs.type': 's3',
    'druid.indexer.logs.s3Bucket': addressOfDeepStorage(environment).buckets.taskLogs,
    'druid.indexer.logs.s3Prefix': PREFIXES.taskLogs,
    'druid.indexer.logs.disableAcl': true,
  };
}

/** Where the multi-stage query engine keeps what is between its stages, and results until they are fetched. */
export function queryResults(environment: ResolvedEnvironment): Properties {
  return {
    'druid.msq.intermediate.storage.enable': true,
    'druid.msq.intermediate.storage.type': 's3',
    'druid.msq.intermediate.storage.bucket': addressOfDeepStorage(environment).buckets.queryResults,
    'druid.msq.intermediate.storage.prefix': PREFIXES.queryResults,
    'druid.msq.intermediate.storage.tempDir': '/opt/druid/var/query-results',
  };
}
