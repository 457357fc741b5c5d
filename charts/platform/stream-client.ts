import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { labelsOf } from '../config/labels';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { serviceAccountsOf } from '../config/service-accounts';
import { namespaceOf } from '../kubernetes/namespace';

/** The service account with which programs write to the stream, in a namespace of their own. What they run is not known here. */
export function streamClient(scope: Construct, environment: ResolvedEnvironment): void {
  const account = serviceAccountsOf(environment).find(({ component }) => component === 'msk-client');
  if (account === undefined) return;
  const { namespace, name, component } = account;
  const labels = labelsOf(environment, 'msk-client', component);
  if (namespace !== environment.namespace) namespaceOf(scope, 'namespace', { name: namespace, labels, admits: 'baseline' });
  new k8s.KubeServiceAccount(scope, 'service-account', { metadata: { name, namespace, labels }, automountServiceAccountToken: false });
}
