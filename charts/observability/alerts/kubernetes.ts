import { Duration } from 'cdk8s';

import { from } from '../promql/outside';
import { CLUSTER, type Alert } from './alert';

/** What Kubernetes has to say of the pods, by kube-state-metrics. */
export const kubernetes = {
  DruidPodOOMKilled: {
    severity: 'critical',
    summary: 'The container {{ $labels.container }} of {{ $labels.pod }} was killed for want of memory',
    means: 'The process took more than its pod may, outside of the heap: buffers, maps, threads, or a sidecar.',
    look: ['What was set besides what is computed: `heap`, `properties`, `jvmOptions`.', 'Working set of the container over time.'],
    act: ['Give the pod more memory.', 'Take back what overrides computed sizes.'],
    query: ({ here }) => {
      const killed = from('kube_pod_container_status_last_terminated_reason', { ...here, reason: 'OOMKilled' });
      const restarts = from('kube_pod_container_status_restarts_total', here);
      return `${killed} == 1 and on (${CLUSTER}, pod, container) increase(${restarts}[15m]) > 0`;
    },
  },
  DruidPodRestarting: {
    severity: 'warning',
    summary: 'The container {{ $labels.container }} of {{ $labels.pod }} restarts again and again',
    means: 'It ends or is ended soon after each start.',
    look: ['`kubectl describe pod` and `kubectl logs --previous`.', 'Probes: whether it needs longer to start than it may.'],
    act: ['Mend what the log names.', 'Roll back what changed last: `git revert` of the manifests.'],
    query: ({ here }) => `increase(${from('kube_pod_container_status_restarts_total', here)}[30m]) > 2`,
  },
  DruidCertificateExpiring: {
    severity: 'critical',
    for: Duration.hours(1),
    summary: 'The certificate {{ $labels.name }} of {{ $labels.namespace }} ends in {{ $value | humanizeDuration }}',
    means: 'cert-manager should have renewed it long ago. When it ends, processes refuse each other.',
    look: ['`kubectl -n <namespace> describe certificate`, and its CertificateRequests.', 'The log of cert-manager.', 'The issuer.'],
    act: ['Mend the issuer.', 'Renew it by hand: `cmctl renew`.'],
    query: ({ here }) => `${from('certmanager_certificate_expiration_timestamp_seconds', here)} - time() < ${7 * 86_400}`,
    when: ({ druid }) => druid.tls?.certificates.type === 'cert-manager',
  },
} as const satisfies Readonly<Record<string, Alert>>;
