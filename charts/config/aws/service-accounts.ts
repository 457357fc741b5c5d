import { CONFIDED } from '../secrets/confided';
import type { RoleName } from '../groups';
import { groupsOf } from '../groups';
import { namesOf } from '../names';
import { managedSecretsOf } from '../secrets/managed-secrets';
import type { ResolvedEnvironment } from '../schema/resolved';
import type { Purpose } from '../secrets/secrets';
import { isAwsStore, isMsk } from './stores';

/** What may be done with what Druid stands on. */
export type Access =
  | 'read-segments'
  | 'write-segments'
  | 'task-logs'
  | 'read-query-results'
  | 'write-query-results'
  | 'metadata-store'
  | 'read-stream'
  | 'write-stream'
  | SecretAccess;

/** The reading of one secret. */
export type SecretAccess = `${Purpose}-secret`;

/** A service account that acts on AWS: one for each role of Druid, and those that are not Druid's. */
export interface ServiceAccount {
  /** What its identity is called after. */
  readonly component: string;
  readonly namespace: string;
  readonly name: string;
  readonly access: readonly Access[];
}

/** Every service account of an environment that has something to do on AWS. */
export function serviceAccountsOf(environment: ResolvedEnvironment): readonly ServiceAccount[] {
  const { namespace, stream } = environment;
  const names = namesOf(environment);
  const roles = [...new Set(groupsOf(environment).map(({ role }) => role))];
  const ofDruid = (component: string, access: readonly Access[]) => ({ component, namespace, name: names.component(component), access });
  const accounts: readonly ServiceAccount[] = [
    ...roles.map((role) => ofDruid(role, accessOf(environment, role))),
    ofDruid('bootstrap', ['metadata-store-admin-secret', 'metadata-store-secret']),
    ...(stream !== undefined && 'clientNamespace' in stream
      ? [{ component: 'msk-client', namespace: stream.clientNamespace, name: names.streamClient, access: ['write-stream'] } as const]
      : []),
  ];
  return accounts
    .map((account) => ({ ...account, access: account.access.filter((access) => isThere(environment, access)) }))
    .filter(({ access }) => access.length > 0);
}

/** What one role of Druid does; where there is no overlord, the coordinator does its work too. */
export function accessOf({ druid }: ResolvedEnvironment, role: RoleName): readonly Access[] {
  const roles = role === 'coordinator' && druid.roles.overlord === undefined ? (['coordinator', 'overlord'] as const) : [role];
  return [...new Set(roles.flatMap((one) => [...ACCESS[one], ...CONFIDED[one].map((purpose) => `${purpose}-secret` as const)]))];
}

function isThere(environment: ResolvedEnvironment, access: Access): boolean {
  const { metadataStore, deepStorage, stream, secrets } = environment;
  if (access.endsWith('-secret')) {
    // Elsewhere something else reads them, and makes Secrets of Kubernetes of them.
    return secrets.type === 'secrets-store' && managedSecretsOf(environment).some(({ purpose }) => access === `${purpose}-secret`);
  }
  if (access === 'metadata-store') return isAwsStore(metadataStore) && metadataStore.credentials === undefined;
  if (access.endsWith('stream')) return isMsk(stream);
  return deepStorage.type === 's3-buckets' || deepStorage.type === 's3';
}

const TASK: readonly Access[] = ['write-segments', 'task-logs', 'write-query-results', 'read-stream'];

const ACCESS: Readonly<Record<RoleName, readonly Access[]>> = {
  historical: ['read-segments'],
  // Results of statements that run in the background are fetched through it.
  broker: ['read-query-results'],
  router: [],
  coordinator: ['metadata-store'],
  // It writes what its tasks' pods have said, deletes results that are old, and asks the stream how far it is.
  overlord: ['metadata-store', 'task-logs', 'write-query-results', 'read-stream'],
  task: TASK,
  indexer: TASK,
  'middle-manager': TASK,
};
