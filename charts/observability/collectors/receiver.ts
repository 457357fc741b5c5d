import { RECEIVER } from '../../config/observability/agents';
import { clusterLabelOf } from '../../config/observability/collected';
import { destinationsOf, portOfUrl, type Server } from '../../config/observability/destinations';
import type { Block } from '../alloy/component';
import { otelcol } from '../alloy/components/otelcol';
import { pyroscope } from '../alloy/components/pyroscope';
import type { Expression } from '../alloy/expression';
import type { Collecting } from '../workloads/identity';
import { reads, type Port, type Reach } from '../workloads/workload';
import type { Collector } from './collector';
import { sendersOf } from './senders';

const port = (name: string, of: number): Port => ({ name, port: of, from: 'druid' });

/** Receives what agents in Druid's processes send, and sends it on. */
export function receiver(environment: Collecting): Collector | undefined {
  const settings = environment.observability.collectors.receiver;
  const { traces, profiles } = sendersOf(environment);
  if (settings === undefined || (traces === undefined && profiles === undefined)) return undefined;
  const { tempo, pyroscope: server } = destinationsOf(environment);
  return {
    role: 'receiver',
    kind: 'deployment',
    replicas: settings.replicas,
    size: { cpu: settings.cpu, memory: settings.memory },
    ports: [
      ...(traces === undefined ? [] : [port('otlp-grpc', RECEIVER.otlpGrpc), port('otlp-http', RECEIVER.otlp)]),
      ...(profiles === undefined ? [] : [port('profiles', RECEIVER.pyroscope)]),
    ],
    components: [
      ...(traces === undefined ? [] : tracesTo(environment, traces.exporter.input)),
      ...(profiles === undefined ? [] : profilesTo(profiles.receiver)),
    ],
    grants: traces === undefined ? [] : [{ in: { namespace: environment.namespace }, rules: [reads('', 'pods')] }],
    reaches: [tempo, server].flatMap((to: Server | undefined): readonly Reach[] =>
      to === undefined ? [] : [{ to: 'anywhere', port: portOfUrl(to.url) }],
    ),
  };
}

/** The last component comes first: each refers to the next. */
function tracesTo(environment: Collecting, exporter: Expression<'otelcol-consumer'>): readonly Block[] {
  const batch = otelcol.processor.batch('traces', { timeout: '2s', send_batch_size: 8192, output: { traces: [exporter] } });
  const chosen = chosenTraces(environment, batch.input);
  const cluster = otelcol.processor.transform('cluster', {
    error_mode: 'ignore',
    trace_statements: [{ context: 'resource', statements: [`set(attributes["k8s.cluster.name"], "${clusterLabelOf(environment)}")`] }],
    output: { traces: [chosen?.input ?? batch.input] },
  });
  const pods = otelcol.processor.k8sattributes('pods', {
    extract: {
      metadata: [
        'k8s.namespace.name',
        'k8s.pod.name',
        'k8s.pod.uid',
        'k8s.deployment.name',
        'k8s.statefulset.name',
        'k8s.job.name',
        'k8s.node.name',
      ],
      deployment_name_from_replicaset: true,
    },
    // Nobody else can reach the receiver, so that no other pods need be known.
    filter: { namespace: environment.namespace },
    pod_association: [{ source: [{ from: 'connection' }] }],
    output: { traces: [cluster.input] },
  });
  const limiter = otelcol.processor.memory_limiter('traces', {
    check_interval: '1s',
    limit_percentage: 80,
    spike_limit_percentage: 20,
    output: { traces: [pods.input] },
  });
  const from = otelcol.receiver.otlp('agents', {
    grpc: { endpoint: `0.0.0.0:${RECEIVER.otlpGrpc}` },
    http: { endpoint: `0.0.0.0:${RECEIVER.otlp}` },
    output: { traces: [limiter.input] },
  });
  return [from, limiter, pods, cluster, ...(chosen === undefined ? [] : [chosen]), batch];
}

function chosenTraces({ observability }: Collecting, next: Expression<'otelcol-consumer'>) {
  const sampling = observability.collectors.receiver?.tailSampling;
  if (sampling === undefined) return undefined;
  const { percent, slow } = sampling;
  const wait = slow.toSeconds() + MARGIN;
  return otelcol.processor.tail_sampling('traces', {
    decision_wait: `${wait}s`,
    policy: [
      { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
      { name: 'slow', type: 'latency', latency: { threshold_ms: slow.toMilliseconds() } },
      { name: 'rest', type: 'probabilistic', probabilistic: { sampling_percentage: percent } },
    ],
    output: { traces: [next] },
  });
}

/** Seconds by which a trace is waited for longer than slow ones take: agents send in lots. */
const MARGIN = 10;

function profilesTo(sender: Expression<'profiles-receiver'>): readonly Block[] {
  return [pyroscope.receive_http('agents', { http: { listen_address: '0.0.0.0', listen_port: RECEIVER.pyroscope }, forward_to: [sender] })];
}
