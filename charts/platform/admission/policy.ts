import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';

import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metadataOf } from '../../kubernetes/metadata';

/** A rule of the API server. */
export interface Policy {
  /** What it is called after. */
  readonly name: string;
  /** What it is asked about when it is made or changed: an API group, and resources of it. */
  readonly about: { readonly group: string; readonly resources: readonly string[] };
  /** Expressions by name, for the validations. */
  readonly variables: Readonly<Record<string, string>>;
  /** Expressions that have to be true, and what is said if they are not. */
  readonly validations: readonly { readonly expression: string; readonly message: string }[];
}

/** A rule, and where it holds: in Druid's namespace, and nowhere else. */
export function policy(scope: Construct, environment: ResolvedEnvironment, { name, about, variables, validations }: Policy): void {
  const { admission, namespace } = environment;
  if (admission.rules === 'none') return;
  const at = new Construct(scope, name);
  const { labels } = metadataOf({ environment, component: 'cluster' });
  const metadata = { name: policyNameOf(environment, name), labels };
  new k8s.KubeValidatingAdmissionPolicy(at, 'policy', {
    metadata,
    spec: {
      failurePolicy: 'Fail',
      matchConstraints: {
        resourceRules: [
          { apiGroups: [about.group], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: [...about.resources] },
        ],
      },
      variables: Object.entries(variables).map(([variable, expression]) => ({ name: variable, expression })),
      validations: validations.map((validation) => ({ ...validation, reason: 'Forbidden' })),
    },
  });
  new k8s.KubeValidatingAdmissionPolicyBinding(at, 'binding', {
    metadata,
    spec: {
      policyName: metadata.name,
      validationActions: admission.rules === 'deny' ? ['Deny'] : ['Audit'],
      matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } },
    },
  });
}

/** The name of a rule. It is no object of the namespace, so the namespace is part of it. */
export function policyNameOf(environment: ResolvedEnvironment, name: string): string {
  return `${environment.namespace}-${namesOf(environment).component(name)}`;
}
