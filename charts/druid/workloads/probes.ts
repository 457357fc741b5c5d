import type { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';

/**
 * Druid answers nothing before it has loaded what it needs, so the startup probe gets the role's whole time. From then on `/status/ready`
 * says whether the process is announced, and thus part of the cluster, and `/status/health` whether it is alive. `/status/selfDiscovered`
 * would never come true: discovery skips pods that are not ready yet.
 *
 * @see https://druid.apache.org/docs/latest/api-reference/service-status-api
 */
export function probes(start: Duration) {
  return {
    startupProbe: { ...get('/status/health'), periodSeconds: 3, timeoutSeconds: 3, failureThreshold: Math.ceil(start.toSeconds() / 3) },
    readinessProbe: { ...get('/status/ready'), periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 3 },
    livenessProbe: { ...get('/status/health'), periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 6 },
  };
}

function get(path: string): Pick<k8s.Probe, 'httpGet'> {
  return { httpGet: { path, port: k8s.IntOrString.fromString('http') } };
}
