import type { ResolvedEnvironment } from '../../config/schema/environment';
import { broker } from './broker';
import { coordinator, coordinatorAsOverlord } from './coordinator';
import { historical } from './historical';
import { overlord } from './overlord';
import type { Role } from './role';
import { router } from './router';
import { task } from './task';

/** Every role that there is, with its variants. */
export const roles = { historical, broker, router, overlord, coordinator, coordinatorAsOverlord, task } as const satisfies Record<
  string,
  Role
>;

/** The name of a role. */
export type RoleName = Role['name'];

/**
 * The servers of an environment, in the order in which Druid is upgraded: data, queries, masters.
 *
 * @see https://druid.apache.org/docs/latest/operations/rolling-updates
 */
export function serversOf({ druid }: ResolvedEnvironment): readonly Role[] {
  const masters = druid.roles.overlord === undefined ? [coordinatorAsOverlord] : [overlord, coordinator];
  return [historical, broker, router, ...masters];
}
