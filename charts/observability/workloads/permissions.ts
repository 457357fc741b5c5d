import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';

import { namesOf } from '../../config/names';
import { metadataIn, type Collecting } from './identity';
import type { Grant, Right, Workload } from './workload';

/** A service account for each workload, and what it may ask for: in one namespace where that is enough, and in the cluster where it is not. */
export function permissions(scope: Construct, environment: Collecting, workload: Workload): void {
  const metadata = metadataIn(environment, workload);
  const { name, namespace } = metadata;
  new k8s.KubeServiceAccount(scope, 'service-account', { metadata, automountServiceAccountToken: false });
  const subjects = [{ kind: 'ServiceAccount', name, namespace }];
  for (const grant of merged(workload.grants)) {
    const rules = grant.rules.map(ruleOf);
    const apiGroup = 'rbac.authorization.k8s.io';
    if (grant.in === 'cluster') {
      // It is no object of the namespace, so the environment is part of its name.
      const of = { name: namesOf(environment).component(name), labels: metadata.labels };
      new k8s.KubeClusterRole(scope, 'cluster-role', { metadata: of, rules });
      new k8s.KubeClusterRoleBinding(scope, 'cluster-role-binding', {
        metadata: of,
        roleRef: { apiGroup, kind: 'ClusterRole', name: of.name },
        subjects,
      });
      continue;
    }
    const own = grant.in.namespace === namespace;
    const at = new Construct(scope, `role-${grant.in.namespace}`);
    const of = { ...metadata, namespace: grant.in.namespace, name: own ? name : namesOf(environment).component(name) };
    new k8s.KubeRole(at, 'role', { metadata: of, rules });
    new k8s.KubeRoleBinding(at, 'role-binding', { metadata: of, roleRef: { apiGroup, kind: 'Role', name: of.name }, subjects });
  }
}

/** One grant for each place. */
function merged(grants: readonly Grant[]): readonly Grant[] {
  const placeOf = (grant: Grant) => (grant.in === 'cluster' ? '' : grant.in.namespace);
  return [...new Set(grants.map(placeOf))].flatMap((place) => {
    const same = grants.filter((grant) => placeOf(grant) === place);
    const rules = same.flatMap((grant) => grant.rules);
    return same.slice(0, 1).map((grant) => ({ in: grant.in, rules: rules.filter((rule, i) => firstOf(rules, rule) === i) }));
  });
}

const firstOf = (rules: readonly Right[], rule: Right) => rules.findIndex((one) => JSON.stringify(one) === JSON.stringify(rule));

function ruleOf({ group, resources, names, paths, verbs }: Right): k8s.PolicyRule {
  return {
    ...(paths === undefined ? { apiGroups: [group ?? ''], resources: [...(resources ?? [])] } : { nonResourceUrLs: [...paths] }),
    ...(names === undefined ? {} : { resourceNames: [...names] }),
    verbs: [...verbs],
  };
}
