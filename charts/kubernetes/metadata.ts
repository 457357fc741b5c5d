import { labelsOf } from '../config/labels';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';

/** What an object is called and belongs to. */
export interface Identity {
  readonly environment: ResolvedEnvironment;
  /** The role, the dependency, or `cluster` for what belongs to all of them. */
  readonly component: string;
  /**
   * The software, for `app.kubernetes.io/name`.
   *
   * @default 'druid'
   */
  readonly application?: string;
}

/** Name, namespace and labels of an object of a component. */
export function metadataOf({ environment, component, application = 'druid' }: Identity, name?: string) {
  return {
    name: name ?? namesOf(environment).component(component),
    namespace: environment.namespace,
    labels: labelsOf(environment, application, component),
  };
}
