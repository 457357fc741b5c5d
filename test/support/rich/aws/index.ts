import type { Environment } from '../../../../charts/config/environment';
import { automatic } from './automatic';
import { existing, restored } from './existing';
import { managed } from './managed';

/** Environments that have, together, every setting that there is of what is made on AWS. */
export const foundations = { managed, automatic, existing, restored } as const satisfies Readonly<Record<string, Environment>>;
