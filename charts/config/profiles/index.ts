import { large } from './large';
import { medium } from './medium';
import type { Profile } from './profile';
import { small } from './small';

/** Sizes of Druid, by name. */
export const profiles = { small, medium, large } as const satisfies Readonly<Record<string, Profile>>;
