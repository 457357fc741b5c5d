import type { Environment } from '../environment';
import { local } from './local';

/** Every environment that synthesizes, by its name: the name of its folder below `dist/`. */
export const environments = { local } as const satisfies Readonly<Record<string, Environment>>;
