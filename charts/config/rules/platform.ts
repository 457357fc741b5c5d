import { pathOf } from '../schema/path';
import { chartsOf } from '../wanted';
import type { Rule } from './rule';
import { isDnsLabel, isDnsSubdomain } from './rule';

/** Argo CD has its Applications in a namespace, and of a project. */
export const installer: Rule = function* ({ platform }) {
  if (platform?.installer.type !== 'argo-cd') return;
  for (const key of ['namespace', 'project'] as const) {
    const got = platform.installer[key];
    if (isDnsSubdomain(got)) continue;
    const remedy = 'Use lower-case letters, digits, hyphens and dots';
    yield { path: pathOf(['platform', 'installer', key]), problem: 'is not a name of Kubernetes', got, remedy };
  }
};

/** Backups are taken at times that cron knows, by Velero. */
export const backups: Rule = function* (environment) {
  for (const [name, { schedule: got }] of Object.entries(environment.platform?.backups ?? {})) {
    const path = pathOf(['platform', 'backups', name]);
    if (!isDnsLabel(name))
      yield { path, problem: 'is not the name of a backup', got: name, remedy: 'Use lower-case letters, digits and hyphens' };
    if (got.trim().split(/\s+/).length !== 5) {
      yield { path: `${path}.schedule`, problem: 'is not a schedule of cron', got, remedy: "Write for example '0 3 * * *'" };
    }
    if (environment.aws?.controllers.velero === true || !chartsOf(environment).includes('velero')) continue;
    yield { path, problem: 'has no bucket to go to', remedy: "Set 'aws.controllers.velero'" };
  }
};
