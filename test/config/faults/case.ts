import type { Environment } from '../../../charts/config/environment';

/** A setting that is changed, and the whole of what is said about it. */
export interface Case {
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
  /** What it is changed in, where that is not `local`. */
  readonly environment?: Environment;
  /** Whether what is said hangs on settings of other parts of the environment. */
  readonly alone?: true;
}
