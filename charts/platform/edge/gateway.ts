import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

import {
  Gateway,
  GatewaySpecListenersAllowedRoutesNamespacesFrom,
  GatewaySpecListenersTlsMode,
  HttpRoute,
} from '../../../imports/gateway.networking.k8s.io';
import { idleTimeoutOf, type ResolvedEdge } from '../../config/aws/edge';
import type { AwsEnvironment } from '../../config/aws/aws-environment';
import { namesOf } from '../../config/names';
import { portIn, ROUTER_PORTS } from '../../config/ports';
import { metadataOf } from '../../kubernetes/metadata';

type Door = Extract<ResolvedEdge['door'], { type: 'gateway' }>;

/** A Gateway before the router, and the route between them: what they are is said by the class, where they lead is said here. */
export function gateway(scope: Construct, environment: AwsEnvironment, edge: ResolvedEdge, door: Door): void {
  const metadata = metadataOf({ environment, component: 'edge' });
  const router = namesOf(environment).component('router');
  const certificate = door.certificateSecret;
  new Gateway(scope, 'gateway', {
    metadata: { ...metadata, annotations: { 'external-dns.alpha.kubernetes.io/hostname': edge.hostName, ...door.annotations } },
    spec: {
      gatewayClassName: door.className,
      listeners: [
        {
          name: 'https',
          port: 443,
          protocol: 'HTTPS',
          hostname: edge.hostName,
          // Without a Secret, the class finds a certificate by the host name.
          ...(certificate === undefined
            ? {}
            : { tls: { mode: GatewaySpecListenersTlsMode.TERMINATE, certificateRefs: [{ name: certificate }] } }),
          allowedRoutes: { namespaces: { from: GatewaySpecListenersAllowedRoutesNamespacesFrom.SAME } },
        },
      ],
    },
  });
  new HttpRoute(scope, 'route', {
    metadata,
    spec: {
      parentRefs: [{ name: metadata.name }],
      hostnames: [edge.hostName],
      rules: [
        {
          backendRefs: [{ name: router, port: portIn(environment, environment.druid.roles.router.port, ROUTER_PORTS) }],
          timeouts: { request: `${idleTimeoutOf(environment, edge).toSeconds()}s` },
        },
      ],
    },
  });
  if (environment.druid.tls === undefined) return;
  new ApiObject(scope, 'verified', {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'BackendTLSPolicy',
    metadata,
    spec: {
      targetRefs: [{ group: '', kind: 'Service', name: router }],
      validation: {
        hostname: `${router}.${metadata.namespace}`,
        caCertificateRefs: [{ group: '', kind: 'Secret', name: namesOf(environment).certificate('router') }],
      },
    },
  });
}
