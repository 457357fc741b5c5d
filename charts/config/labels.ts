import type { ResolvedEnvironment } from './schema/resolved';
import { namesOf } from './names';

/** The labels below `{domain}/` that are computed; tags may not use these names. */
export const COMPUTED_LABELS = ['organization', 'team', 'component', 'part-of'] as const;

/** What every object of an environment carries: `{domain}/...` for the owner's inventory, `app.kubernetes.io/...` for tools. */
export function labelsOf(environment: ResolvedEnvironment, application: string, component: string): Record<string, string> {
  const { domain, organization, team, tags } = environment;
  const own = { organization, team, component, 'part-of': namesOf(environment).cluster, ...tags };
  return {
    ...selectorOf(environment, component),
    'app.kubernetes.io/managed-by': 'cdk8s',
    'app.kubernetes.io/name': application,
    'app.kubernetes.io/part-of': 'druid',
    ...Object.fromEntries(Object.entries(own).map(([key, value]) => [`${domain}/${key}`, value])),
  };
}

/**
 * What tells one component's pods from all others. Selectors are immutable, so only names go in here: nothing that an upgrade or a new
 * owner changes.
 */
export function selectorOf(environment: ResolvedEnvironment, component: string): Record<string, string> {
  return { 'app.kubernetes.io/component': component, 'app.kubernetes.io/instance': namesOf(environment).cluster };
}
