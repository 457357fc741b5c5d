import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { serviceAccountsOf } from '../config/aws/service-accounts';
import { chartsOf } from '../config/platform/wanted';
import { policyNameOf } from './admission/policy';

/** A rule for everything of a kind. */
interface Rule {
  readonly name: string;
  readonly group: string;
  readonly resource: string;
  readonly expression: string;
  readonly message: string;
}

/**
 * What Kyverno adds where it is installed: rules for all namespaces of the environment, those of clients too, with reports on what is there
 * already. What Druid needs in any case the API server refuses by itself.
 *
 * @see https://kyverno.io/docs/policy-types/validating-policy/
 */
export function kyverno(scope: Construct, environment: ResolvedEnvironment): void {
  if (!chartsOf(environment).includes('kyverno') || environment.admission.rules === 'none') return;
  const namespaces = [...new Set([environment.namespace, ...serviceAccountsOf(environment).map(({ namespace }) => namespace)])];
  for (const { name, group, resource, expression, message } of RULES) {
    new ApiObject(scope, name, {
      apiVersion: 'policies.kyverno.io/v1',
      kind: 'ValidatingPolicy',
      metadata: { name: policyNameOf(environment, name), labels: labelsOf(environment, 'kyverno', 'cluster') },
      spec: {
        validationActions: [environment.admission.rules === 'audit' ? 'Audit' : 'Deny'],
        evaluation: { background: { enabled: true } },
        matchConstraints: {
          namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: namespaces }] },
          resourceRules: [{ apiGroups: [group], apiVersions: ['v1'], operations: ['CREATE'], resources: [resource] }],
        },
        validations: [{ expression, message }],
      },
    });
  }
}

const RULES: readonly Rule[] = [
  {
    name: 'bounded-pods',
    group: '',
    resource: 'pods',
    expression: [
      "object.spec.containers.all(container, ['cpu', 'memory'].all(kind, kind in container.?resources.?requests.orValue({}))",
      "&& 'memory' in container.?resources.?limits.orValue({}))",
    ].join(' '),
    message: 'containers request processor and memory, and have a limit of memory',
  },
  {
    name: 'own-accounts',
    group: '',
    resource: 'pods',
    expression:
      "object.spec.?serviceAccountName.orValue('default') != 'default' || object.spec.?automountServiceAccountToken.orValue(true) == false",
    message: 'pods have a service account of their own, or no token',
  },
  {
    name: 'no-open-services',
    group: '',
    resource: 'services',
    expression: "!(object.spec.?type.orValue('ClusterIP') in ['NodePort', 'LoadBalancer'])",
    message: 'the way in from outside is the one that the environment describes',
  },
];
