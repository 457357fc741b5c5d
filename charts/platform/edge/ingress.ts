import { k8s } from 'cdk8s-plus-30';
import type { Construct } from 'constructs';

import type { ResolvedEdge } from '../../config/aws/edge';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { namesOf } from '../../config/names';
import { metadataOf } from '../../kubernetes/metadata';
import { annotationsOf } from './annotations';

/** An Application Load Balancer before the router: the class says who makes it, the Ingress what it is. */
export function ingress(scope: Construct, environment: AwsEnvironment, edge: ResolvedEdge): void {
  const identity = { environment, component: 'edge' };
  const { labels } = metadataOf(identity);
  const ingressClassName = namesOf(environment).cluster;
  new k8s.KubeIngressClass(scope, 'class', {
    metadata: { name: ingressClassName, labels },
    spec: { controller: environment.aws.compute.type === 'auto' ? 'eks.amazonaws.com/alb' : 'ingress.k8s.aws/alb' },
  });
  new k8s.KubeIngress(scope, 'ingress', {
    metadata: {
      ...metadataOf(identity),
      annotations: { ...annotationsOf(environment, edge), 'external-dns.alpha.kubernetes.io/hostname': edge.hostName },
    },
    spec: {
      ingressClassName,
      rules: [
        {
          host: edge.hostName,
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: service(environment) } }] },
        },
      ],
    },
  });
}

function service(environment: AwsEnvironment): k8s.IngressServiceBackend {
  return { name: namesOf(environment).component('router'), port: { name: environment.druid.tls === undefined ? 'http' : 'https' } };
}
