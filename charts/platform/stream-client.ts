import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { bootstrapServersOf } from '../config/addresses';
import { labelsOf } from '../config/labels';
import { namesOf } from '../config/names';
import type { ResolvedEnvironment } from '../config/schema/resolved';
import { serviceAccountsOf } from '../config/aws/service-accounts';
import { namespaceOf } from '../kubernetes/namespace';

/**
 * The service account with which programs write to the stream, in a namespace of their own, and how they reach it. What they run is not known
 * here.
 */
export function streamClient(scope: Construct, environment: ResolvedEnvironment): void {
  const account = serviceAccountsOf(environment).find(({ component }) => component === 'msk-client');
  if (account === undefined) return;
  const { namespace, name, component } = account;
  const labels = labelsOf(environment, 'msk-client', component);
  if (namespace !== environment.namespace) namespaceOf(scope, 'namespace', { name: namespace, labels, admits: 'baseline' });
  new k8s.KubeConfigMap(scope, 'properties', {
    metadata: { name: namesOf(environment).component(component), namespace, labels },
    data: { 'client.properties': clientProperties(bootstrapServersOf(environment) ?? '') },
  });
  new k8s.KubeServiceAccount(scope, 'service-account', { metadata: { name, namespace, labels }, automountServiceAccountToken: false });
}

/** What a client of Kafka says to brokers that let in by IAM. @see https://github.com/aws/aws-msk-iam-auth */
function clientProperties(brokers: string): string {
  return [
    `bootstrap.servers=${brokers}`,
    'security.protocol=SASL_SSL',
    'sasl.mechanism=AWS_MSK_IAM',
    'sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;',
    'sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler',
    '',
  ].join('\n');
}
