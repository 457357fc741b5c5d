import type { Group, RoleName } from '../../config/groups';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { broker } from './broker';
import { coordinator, coordinatorAsOverlord } from './coordinator';
import { historical } from './historical';
import { indexer } from './indexer';
import { middleManager } from './middle-manager';
import { overlord } from './overlord';
import type { Role } from './role';
import { router } from './router';
import { task } from './task';

/** Every role that there is, with its variants. */
export const roles = {
  historical,
  indexer,
  middleManager,
  broker,
  router,
  overlord,
  coordinator,
  coordinatorAsOverlord,
  task,
} as const;

/** The role of a group. Where there is no overlord, the coordinator is it too. */
export function roleOf(environment: ResolvedEnvironment, { role: name }: Group): Role {
  if (name === 'coordinator' && environment.druid.roles.overlord === undefined) return coordinatorAsOverlord;
  return BY_NAME[name];
}

const BY_NAME: { readonly [Name in RoleName]: Role } = {
  historical,
  indexer,
  'middle-manager': middleManager,
  broker,
  router,
  overlord,
  coordinator,
  task,
};
