import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { CONTROLLERS } from '../../config/platform/controllers';
import type { ResolvedEdge } from '../../config/aws/edge';
import { hasController } from '../../config/platform/wanted';
import { metadataOf } from '../../kubernetes/metadata';

/**
 * The controller reads the client's secret where people sign in at the load balancer. It may read this one, and no other.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#authentication
 */
export function signIn(scope: Construct, environment: AwsEnvironment, edge: ResolvedEdge): void {
  const controller = 'aws-load-balancer-controller';
  if (edge.signIn === undefined || !hasController(environment, controller)) return;
  const { serviceAccount, namespace } = CONTROLLERS[controller];
  const metadata = metadataOf({ environment, component: 'edge' });
  new k8s.KubeRole(scope, 'role', {
    metadata,
    rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: [edge.signIn.clientSecret], verbs: ['get', 'list', 'watch'] }],
  });
  new k8s.KubeRoleBinding(scope, 'role-binding', {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace }],
  });
}
