import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { UNPRUNED } from './unpruned';

/** A namespace, and what it admits. */
export interface NamespaceProps {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The Pod Security Standard that pods have to meet; what does not meet `restricted` is told of in any case. */
  readonly admits: 'restricted' | 'baseline' | 'privileged';
}

/**
 * A namespace that nobody deletes by taking a file away: with it would go what is in it, whoever has put it there.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function namespaceOf(scope: Construct, id: string, { name, labels, admits }: NamespaceProps): void {
  new k8s.KubeNamespace(scope, id, {
    metadata: {
      name,
      labels: {
        ...labels,
        'pod-security.kubernetes.io/enforce': admits,
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
      annotations: UNPRUNED,
    },
  });
}
