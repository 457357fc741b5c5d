import type { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

import { domainOf } from '../../config/addresses';
import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';

/**
 * Druid answers nothing before it has loaded what it needs, so the startup probe gets the role's whole time. From then on `/status/ready`
 * says whether the process is announced, and thus part of the cluster, and `/status/health` whether it is alive. `/status/selfDiscovered`
 * would never come true: discovery skips pods that are not ready yet.
 *
 * @see https://druid.apache.org/docs/latest/api-reference/service-status-api
 */
export function probes(environment: ResolvedEnvironment, component: string, start: Duration) {
  const get = (path: string): Pick<k8s.Probe, 'httpGet'> => ({
    httpGet: { path, port: k8s.IntOrString.fromString('http'), ...secured(environment, component) },
  });
  const ready = lineOf(environment.druid.version).readiness;
  return {
    startupProbe: { ...get('/status/health'), periodSeconds: 3, timeoutSeconds: 3, failureThreshold: Math.ceil(start.toSeconds() / 3) },
    readinessProbe: { ...get(ready), periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 },
    livenessProbe: { ...get('/status/health'), periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
  };
}

/** The kubelet asks the address of the pod. Druid answers to names that its certificate covers, so it is given one. */
function secured(environment: ResolvedEnvironment, component: string): Partial<k8s.HttpGetAction> {
  if (environment.druid.tls === undefined) return {};
  return { scheme: 'HTTPS', httpHeaders: [{ name: 'Host', value: `kubelet.${domainOf(environment, component)}` }] };
}
