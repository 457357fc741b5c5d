import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { addressOfMetadataStore } from '../../config/addresses';
import { selectorOf } from '../../config/labels';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { isAwsStore } from '../../config/aws/stores';
import { nameByContent } from '../../kubernetes/hash';
import { metadataOf } from '../../kubernetes/metadata';
import { cidr, dnsOf, DNS_PORTS, tcp } from '../../kubernetes/network';
import { bootstrapJob, COMPONENT } from './job';
import { bootstrapSql } from './sql';

/** What a database on AWS needs before Druid can log in. It knows the administrator's password, and Druid does not. */
export function bootstrap(scope: Construct, environment: ResolvedEnvironment): void {
  const { metadataStore: store, aws } = environment;
  if (!isAwsStore(store) || aws === undefined) return;
  const metadata = metadataOf({ environment, component: COMPONENT, application: 'postgresql' });
  const data = { 'bootstrap.sql': bootstrapSql(store.credentials === undefined) };
  const statements = nameByContent(metadata.name, data);
  new k8s.KubeServiceAccount(scope, 'service-account', { metadata, automountServiceAccountToken: false });
  new k8s.KubeConfigMap(scope, 'statements', { metadata: { ...metadata, name: statements }, immutable: true, data });
  new k8s.KubeNetworkPolicy(scope, 'network', {
    metadata,
    spec: {
      podSelector: { matchLabels: selectorOf(environment, COMPONENT) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [
        { to: dnsOf(environment), ports: DNS_PORTS },
        { to: [cidr(aws.network.cidr)], ports: [tcp(addressOfMetadataStore(environment).port)] },
      ],
    },
  });
  bootstrapJob(scope, environment, store, statements);
}
