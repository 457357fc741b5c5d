import { namesOf } from '../names';
import type { ResolvedEnvironment } from '../schema/resolved';

/** The StorageClass that an environment brings, which volumes have that ask for none. A cluster that is there already has its own. */
export function storageClassOf(environment: ResolvedEnvironment): string | undefined {
  return environment.aws?.cluster.type === 'new' ? namesOf(environment).storageClass : undefined;
}
