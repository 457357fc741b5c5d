import { Duration } from 'cdk8s';

import { servers } from '../promql/outside';
import { buckets, level, sum } from '../promql/series';
import { CLUSTER, type Alert } from './alert';

const PODS = 'Pods of the namespace, their events and their logs: `kubectl -n <namespace> get pods`, `describe pod`, `logs --previous`.';

/** Processes that are gone, or can do no more. */
export const processes = {
  DruidTargetDown: {
    severity: 'critical',
    for: Duration.minutes(5),
    summary: 'The metrics of {{ $labels.pod }} in {{ $labels.namespace }} cannot be read',
    means:
      'The process does not answer on its metrics port: it hangs, starts for ever, or the way to it is closed. Nothing else is known of it.',
    look: [PODS, 'Whether other pods of the role answer.', 'Network policies: the collector needs the label that lets it in.'],
    act: [
      'Where one pod of several is stuck, delete it.',
      'Where all are, look for what changed last: image, configuration, network policy, node.',
    ],
    query: ({ here }) => `${servers(here)} == 0`,
  },
  DruidHeartbeatMissing: {
    severity: 'critical',
    for: Duration.minutes(5),
    summary: 'No {{ $labels.druid_service }} of {{ $labels.namespace }} says that it runs',
    means: 'A service that ran within the last hour is gone as a whole: all its processes are, or none of them measures any more.',
    look: [PODS, 'Whether its Deployment or StatefulSet still has replicas.', 'Whether a node pool is empty or a quota used up.'],
    act: ['Bring back replicas, nodes or quota.', 'Where the service was taken away on purpose, wait: it is forgotten after an hour.'],
    query: ({ here }) => {
      const heartbeat = level('service/heartbeat', { ...here, druid_service: { not: 'druid/peon' } });
      const by = `group by (${CLUSTER}, druid_service)`;
      return `${by} (max_over_time(${heartbeat}[1h])) unless ${by} (${heartbeat})`;
    },
  },
  DruidServerViewUnsynced: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: '{{ $labels.druid_service }} of {{ $labels.namespace }} does not know the segments of a server of {{ $labels.tier }}',
    means:
      'Queries leave out what that server has, or the coordinator loads a second copy of it: the list of its segments cannot be fetched.',
    look: [
      'The log of the broker or coordinator: it names the server.',
      'Whether that server answers `/druid-internal/v1/segments`.',
      PODS,
    ],
    act: ['Restart the server that does not answer.', 'With TLS, look at its certificate: names and end.'],
    query: ({ here }) =>
      `sum by (${CLUSTER}, druid_service, tier) (increase(${buckets('serverview/sync/healthy', { ...here, le: '0.0' })}[10m])) > 0`,
  },
  DruidJettyThreadsExhausted: {
    severity: 'warning',
    for: Duration.minutes(5),
    summary: 'More than 90 % of the HTTP threads of {{ $labels.pod }} are busy',
    means: 'Further requests wait: queries become slow, health checks fail next.',
    look: [
      'Open connections and waiting requests of the pod.',
      'Slow queries: the dashboard of queries, by datasource and type.',
      'Downstream servers that answer slowly.',
    ],
    act: [
      'Give the role more processors, and with them threads, or more pods.',
      'Limit what may be asked at once: `scheduler` of the brokers.',
    ],
    query: ({ here }) => `${level('jetty/threadPool/busy', here)} / ${level('jetty/threadPool/max', here)} > 0.9`,
  },
  DruidJvmHeapHigh: {
    severity: 'warning',
    for: Duration.minutes(15),
    summary: 'The heap of {{ $labels.pod }} is filled to {{ $value | humanizePercentage }}',
    means: 'The collector of garbage cannot free enough. The process becomes slow, and then ends with an error, as it is told to.',
    look: [
      'Time of garbage collections.',
      'What grew: segments and datasources at coordinators and brokers, results of subqueries, supervisors and tasks at overlords.',
    ],
    act: ['Give the role more memory: `heap` follows.', 'At brokers: limit rows of subqueries and queries at once.'],
    query: ({ here, thresholds }) =>
      `${level('jvm/mem/used', { ...here, memKind: 'heap' })} / (${level('jvm/mem/max', { ...here, memKind: 'heap' })} > 0) > ${thresholds.heap / 100}`,
  },
  DruidJvmGcTimeHigh: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: '{{ $labels.pod }} spends {{ $value | humanizePercentage }} of its time on garbage',
    means: 'The process stands still for a good part of the time. What asks it runs out of time.',
    look: ['Heap in use after collections: near the most there is, it is too small.', 'Which queries or tasks came with it.'],
    act: ['Give the role more memory.', 'Where the heap is large enough, look for what allocates: a profile tells.'],
    query: ({ here, thresholds }) =>
      `sum by (${CLUSTER}, pod) (rate(${sum('jvm/gc/cpu', here)}[5m])) / 1e9 > ${thresholds.garbageCollection / 100}`,
  },
} as const satisfies Readonly<Record<string, Alert>>;
