import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';
import type { Role } from '../roles/role';

/** A role's own ServiceAccount, and what it may do in the namespace: what a real run was seen to need, and no more. */
export function permissions(scope: Construct, environment: ResolvedEnvironment, role: Role): void {
  const metadata = metadataOf({ environment, component: role.name });
  const { name, namespace } = metadata;
  const rules = rulesOf(environment, role);
  new k8s.KubeServiceAccount(scope, 'service-account', {
    metadata,
    // Who asks the API server for nothing has no token to lose.
    ...(rules.length === 0 ? { automountServiceAccountToken: false } : {}),
  });
  if (rules.length === 0) return;
  new k8s.KubeRole(scope, 'role', { metadata, rules });
  new k8s.KubeRoleBinding(scope, 'role-binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  });
}

function rulesOf(environment: ResolvedEnvironment, { does }: Role): k8s.PolicyRule[] {
  const { discovery, ingestion } = environment.druid;
  const { coordinator, overlord } = namesOf(environment).leaderElection;
  const leads = [...(does.includes('lead-coordinators') ? [coordinator] : []), ...(does.includes('lead-overlords') ? [overlord] : [])];
  const launches = does.includes('launch-tasks') && ingestion.type === 'jobs';
  return [
    ...(discovery.type === 'kubernetes' ? [ANNOUNCING, knowingLeaders([coordinator, overlord])] : []),
    ...(discovery.type === 'kubernetes' && leads.length > 0 ? leadership(leads) : []),
    ...(launches ? LAUNCHING : []),
    ...(launches && discovery.type === 'zookeeper' ? [SEEING] : []),
  ];
}

/** To announce itself in its own pod, and to see the pods that have. RBAC cannot tell one's own pod from another's. */
const ANNOUNCING: k8s.PolicyRule = { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch', 'patch'] };

/** To see the pods of tasks, where announcing does not bring it along. */
const SEEING: k8s.PolicyRule = { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch'] };

/** To know who leads. Routers need it as much as everybody: without it the console and all APIs behind them answer 500. */
function knowingLeaders(configMaps: string[]): k8s.PolicyRule {
  return { apiGroups: [''], resources: ['configmaps'], resourceNames: configMaps, verbs: ['get'] };
}

/** To lead: the ConfigMap of the election is made by the first who asks, and renewed by the one who leads. */
function leadership(configMaps: string[]): k8s.PolicyRule[] {
  return [
    { apiGroups: [''], resources: ['configmaps'], verbs: ['create'] },
    { apiGroups: [''], resources: ['configmaps'], resourceNames: configMaps, verbs: ['update'] },
  ];
}

/** To run tasks as Jobs, to show the log of one that is running, and to say why one did not start. */
const LAUNCHING: k8s.PolicyRule[] = [
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['get', 'list', 'watch', 'create', 'delete'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['list'] },
];
