import type { RoleName } from '../groups';
import type { Purpose } from './secrets';

/** Tasks too authenticate who asks them, with the properties that all have. */
const ALL = ['system', 'key-stores', 'ldap'] as const satisfies readonly Purpose[];

/** What each role of Druid is told in confidence, as far as there is such a thing in an environment. */
export const CONFIDED: Readonly<Record<RoleName, readonly Purpose[]>> = {
  historical: [...ALL, 'deep-storage'],
  broker: [...ALL, 'deep-storage'],
  router: [...ALL, 'oidc-client', 'oidc-cookies'],
  coordinator: [...ALL, 'admin', 'metadata-store'],
  overlord: [...ALL, 'metadata-store', 'deep-storage'],
  task: [...ALL, 'deep-storage'],
  indexer: [...ALL, 'deep-storage'],
  'middle-manager': [...ALL, 'deep-storage'],
};
