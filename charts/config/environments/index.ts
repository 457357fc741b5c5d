import type { Environment } from '../environment';
import { dev } from './dev';
import { local } from './local';
import { prod } from './prod';

/** Every environment that synthesizes, by its name: the name of its folder below `dist/`. */
export const environments = { dev, local, prod } as const satisfies Readonly<Record<string, Environment>>;
