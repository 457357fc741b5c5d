import { overlord as overlordProperties } from '../properties/groups/overlord';
import { coordinator } from './coordinator';
import type { Role } from './role';

/** Runs supervisors and tasks, in pods of its own. One leads, further ones stand by. */
export const overlord = {
  name: 'overlord',
  purpose: 'runs ingestion: supervisors and tasks',
  service: 'druid/overlord',
  ports: { http: 8090, https: 8290 },
  state: 'stateless',
  shape: coordinator.shape,
  uses: ['metadata-store', 'deep-storage', 'stream'],
  does: ['lead-overlords', 'launch-tasks'],
  start: coordinator.start,
  shutdown: coordinator.shutdown,
  properties: ({ environment }) => overlordProperties(environment),
} as const satisfies Role<'overlord'>;
