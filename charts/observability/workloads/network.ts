import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import { apiServerOf } from '../../config/aws/api-server';
import { ANYWHERE, cidr, dnsOf, DNS_PORTS, POD_IDENTITY, POD_IDENTITY_PORT, tcp } from '../../kubernetes/network';
import { metadataIn, selectorIn, type Collecting } from './identity';
import type { Reach, Workload } from './workload';

/** Where cert-manager is, however it was installed. */
export const CERT_MANAGER = { namespace: 'cert-manager', label: { 'app.kubernetes.io/name': 'cert-manager' } } as const;

/** Nothing may talk to anything in the namespace, but for what each workload reaches, and who may reach it. */
export function networkPolicies(scope: Construct, environment: Collecting, workloads: readonly Workload[]): void {
  new k8s.KubeNetworkPolicy(scope, 'default-deny', {
    metadata: metadataIn(
      environment,
      { application: 'alloy', name: 'alloy' },
      `${environment.observability.collectors.namespace}-default-deny`,
    ),
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  for (const workload of workloads) {
    // A pod in the network of its node is what its node is: no policy is about it.
    if (workload.host?.network === true) continue;
    const ingress = ingressOf(environment, workload);
    const egress = egressOf(environment, workload);
    new k8s.KubeNetworkPolicy(scope, workload.name, {
      metadata: metadataIn(environment, workload),
      spec: {
        podSelector: { matchLabels: selectorIn(environment, workload) },
        policyTypes: ['Ingress', 'Egress'],
        ...(ingress.length === 0 ? {} : { ingress }),
        ...(egress.length === 0 ? {} : { egress }),
      },
    });
  }
}

function ingressOf(environment: Collecting, { ports }: Workload): k8s.NetworkPolicyIngressRule[] {
  const from = { namespace: [{ podSelector: {} }], druid: [inNamespace(environment.namespace)] };
  return (['namespace', 'druid'] as const).flatMap((who) => {
    const open = ports.filter((port) => port.from === who).map(({ port }) => tcp(port));
    return open.length === 0 ? [] : [{ from: from[who], ports: open }];
  });
}

function egressOf(environment: Collecting, { reaches }: Workload): k8s.NetworkPolicyEgressRule[] {
  const rules = reaches.map((reach) => ruleOf(environment, reach));
  const texts = rules.map((rule) => JSON.stringify(rule));
  return rules.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}

function ruleOf(environment: Collecting, reach: Reach): k8s.NetworkPolicyEgressRule {
  const { ranges, ports } = apiServerOf(environment);
  switch (reach.to) {
    case 'dns':
      return { to: dnsOf(environment), ports: DNS_PORTS };
    case 'kubernetes-api':
      return { to: ranges.map(cidr), ports: ports.map(tcp) };
    case 'pod-identity':
      return { to: [POD_IDENTITY], ports: [tcp(POD_IDENTITY_PORT)] };
    case 'anything':
      return {};
    case 'nodes':
      return { to: environment.aws === undefined ? ANYWHERE : [cidr(environment.aws.network.cidr)], ports: [tcp(reach.port)] };
    case 'druid':
      return { to: [inNamespace(environment.namespace)], ports: [tcp(reach.port)] };
    case 'namespace':
      return { to: [{ podSelector: {} }], ports: [tcp(reach.port)] };
    case 'certificates':
      return {
        to: [{ ...inNamespace(CERT_MANAGER.namespace), podSelector: { matchLabels: CERT_MANAGER.label } }],
        ports: [tcp(reach.port)],
      };
    case 'anywhere':
      // Some networks do not count pods of the cluster among addresses.
      return { to: [...ANYWHERE, { namespaceSelector: {} }], ports: [tcp(reach.port)] };
  }
}

function inNamespace(name: string): k8s.NetworkPolicyPeer {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}
