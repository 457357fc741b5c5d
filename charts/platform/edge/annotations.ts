import { idleTimeoutOf, sourceRangesOf, type ResolvedEdge } from '../../config/aws/edge';
import type { AwsEnvironment } from '../../config/aws/aws-environment';

/**
 * What the load balancer is, in the words of its controller.
 *
 * A session of JDBC has its state in one broker, which every router finds by the id of the session; clients that keep cookies stay with one
 * router besides, so that a rollout moves them once.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export function annotationsOf(environment: AwsEnvironment, edge: ResolvedEdge): Record<string, string> {
  const { bindings = {}, druid } = environment;
  const protocol = druid.tls === undefined ? 'HTTP' : 'HTTPS';
  const subnets = edge.internet === undefined ? bindings.DruidPrivateSubnetIds : bindings.DruidPublicSubnetIds;
  return prefixed('alb.ingress.kubernetes.io', {
    scheme: edge.internet === undefined ? 'internal' : 'internet-facing',
    subnets,
    'target-type': 'ip',
    'listen-ports': '[{"HTTPS":443}]',
    'certificate-arn': bindings.DruidCertificateArn,
    'ssl-policy': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'inbound-cidrs': sourceRangesOf(environment, edge).join(','),
    'wafv2-acl-arn': bindings.DruidWebAclArn,
    'backend-protocol': protocol,
    'healthcheck-protocol': protocol,
    'healthcheck-path': '/status/health',
    'healthcheck-interval-seconds': '10',
    'success-codes': '200',
    'load-balancer-attributes': settings({
      'idle_timeout.timeout_seconds': `${idleTimeoutOf(environment, edge).toSeconds()}`,
      'routing.http.drop_invalid_header_fields.enabled': 'true',
    }),
    'target-group-attributes': settings({
      'deregistration_delay.timeout_seconds': '30',
      'stickiness.enabled': 'true',
      'stickiness.type': 'lb_cookie',
      'stickiness.lb_cookie.duration_seconds': '3600',
    }),
    ...signInOf(edge),
  });
}

function signInOf({ signIn }: ResolvedEdge): Readonly<Record<string, string>> {
  if (signIn === undefined) return {};
  const { clientSecret: secretName, ...provider } = signIn;
  return {
    'auth-type': 'oidc',
    'auth-idp-oidc': JSON.stringify({ ...provider, secretName }),
    'auth-on-unauthenticated-request': 'authenticate',
    'auth-scope': 'openid',
  };
}

function settings(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

function prefixed(prefix: string, given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[`${prefix}/${key}`, value]])));
}
