import { namesOf, type Named } from '../charts/config/names';

/** The name of the stack of an environment. The names that CloudFormation makes up, such as those of roles, begin with it. */
export function stackNameOf(environment: Named): string {
  return namesOf(environment).cluster;
}
