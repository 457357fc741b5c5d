import type { ChartName } from '../platform/charts';
import type { ControllerName } from '../platform/controllers';
import { isOnAws } from '../aws/aws-environment';
import { pathOf } from '../schema/path';
import { hasController } from '../platform/wanted';
import type { Rule } from './rule';
import { isDnsLabel, isDnsSubdomain } from './rule';

/** What is installed is for a cluster on AWS. Argo CD has its Applications in a namespace, and of a project. */
export const installer: Rule = function* ({ platform, aws }) {
  if (platform === undefined) return;
  if (aws === undefined) yield { path: 'platform', problem: "has no effect without 'aws'", remedy: 'Remove it' };
  if (platform.installer.type !== 'argo-cd') return;
  for (const key of ['namespace', 'project'] as const) {
    const got = platform.installer[key];
    if (isDnsSubdomain(got)) continue;
    const remedy = 'Use lower-case letters, digits, hyphens and dots';
    yield { path: pathOf(['platform', 'installer', key]), problem: 'is not a name of Kubernetes', got, remedy };
  }
};

/** A controller that acts on AWS has an identity, or it fails at everything. */
export const chartIdentities: Rule = function* (environment) {
  if (!isOnAws(environment)) return;
  for (const [name, { controller, remedy }] of Object.entries(ACTING)) {
    const path = pathOf(['platform', 'charts', name, 'enabled']);
    if (environment.platform?.charts[name as keyof typeof ACTING]?.enabled !== true || hasController(environment, controller)) continue;
    yield { path, problem: 'has no identity to act with on AWS', got: true, remedy };
  }
};

const ACTING = {
  'aws-load-balancer-controller': { controller: 'aws-load-balancer-controller', remedy: "Set 'aws.controllers.loadBalancer'" },
  karpenter: { controller: 'karpenter', remedy: "Make 'aws.compute' of type 'managed', with Karpenter" },
  'external-dns': { controller: 'external-dns', remedy: "Give 'aws.controllers.dnsZones' the ids of its hosted zones" },
  'external-secrets': { controller: 'external-secrets', remedy: "Make 'secrets' of type 'external-secrets'" },
  velero: { controller: 'velero', remedy: "Set 'aws.controllers.velero'" },
} as const satisfies Partial<Record<ChartName, { readonly controller: ControllerName; readonly remedy: string }>>;

/** Backups are taken at times that cron knows, by Velero. */
export const backups: Rule = function* ({ platform, aws }) {
  for (const [name, { schedule: got }] of Object.entries(platform?.backups ?? {})) {
    const path = pathOf(['platform', 'backups', name]);
    if (!isDnsLabel(name)) {
      yield { path, problem: 'is not the name of a backup', got: name, remedy: 'Use lower-case letters, digits and hyphens' };
    }
    if (got.trim().split(/\s+/).length !== 5) {
      yield { path: `${path}.schedule`, problem: 'is not a schedule of cron', got, remedy: "Write for example '0 3 * * *'" };
    }
    if (aws?.controllers.velero !== true) yield { path, problem: 'has no Velero to make it', remedy: "Set 'aws.controllers.velero'" };
  }
};
