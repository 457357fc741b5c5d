import { entry, trimPrefix } from '../../../../charts/observability/alloy/functions';
import { otelcol } from '../../../../charts/observability/alloy/components/otelcol';
import { sent } from './logs';
import { written } from './metrics';
import { basic_auth, labels, secret, url } from './shared';

const basic = otelcol.auth.basic('tempo', { client_auth: basic_auth });
const bearer = otelcol.auth.bearer('tempo', { token: entry(secret.data, 'token') });
const headers = otelcol.auth.headers('tempo', {
  header: [
    { key: 'Authorization', value: entry(secret.data, 'header'), action: 'upsert' },
    { key: 'X-Scope-OrgID', from_context: 'tenant' },
  ],
});
const tls = { insecure: false, insecure_skip_verify: false, ca_file: '/ca', cert_file: '/crt', key_file: '/key', server_name: 'a' };
const retry_on_failure = { enabled: true, initial_interval: '5s', max_interval: '30s', max_elapsed_time: '5m' } as const;
const sending_queue = { enabled: true, queue_size: 1000, num_consumers: 10, block_on_overflow: false };
const client = { compression: 'gzip', headers: labels, tls, write_buffer_size: '512KiB' } as const;

const otlp = otelcol.exporter.otlp('tempo', {
  client: { ...client, endpoint: trimPrefix(url, 'https://'), auth: basic.handler, balancer_name: 'round_robin' },
  timeout: '5s',
  retry_on_failure,
  sending_queue,
});
const otlphttp = otelcol.exporter.otlphttp('gateway', {
  client: { ...client, endpoint: url, auth: headers.handler, timeout: '30s' },
  encoding: 'proto',
  retry_on_failure,
  sending_queue,
});
const metrics = otelcol.exporter.prometheus('gc', {
  forward_to: [written.receiver],
  add_metric_suffixes: true,
  include_target_info: false,
  include_scope_labels: false,
  resource_to_telemetry_conversion: true,
  gc_frequency: '5m',
});
const logs = otelcol.exporter.loki('gc', { forward_to: [sent.receiver] });
const batch = otelcol.processor.batch('in', {
  output: { traces: [otlp.input, otlphttp.input], metrics: [metrics.input], logs: [logs.input] },
  timeout: '2s',
  send_batch_size: 8192,
  send_batch_max_size: 0,
});
const output = { traces: [batch.input], metrics: [batch.input], logs: [] };

const sampling = otelcol.processor.tail_sampling('in', {
  decision_wait: '15s',
  num_traces: 50000,
  expected_new_traces_per_sec: 10,
  policy: [
    { name: 'errors', type: 'status_code', status_code: { status_codes: ['ERROR'] } },
    { name: 'slow', type: 'latency', latency: { threshold_ms: 2000, upper_threshold_ms: 60000 } },
    {
      name: 'one',
      type: 'string_attribute',
      string_attribute: { key: 'a', values: ['b.*'], enabled_regex_matching: true, invert_match: true },
    },
    { name: 'few', type: 'rate_limiting', rate_limiting: { spans_per_second: 100 } },
    { name: 'all', type: 'always_sample' },
    {
      name: 'odd',
      type: 'ottl_condition',
      ottl_condition: { error_mode: 'ignore', span: ['attributes["a"] == "b"'], spanevent: ['name != "c"'] },
    },
    { name: 'rest', type: 'probabilistic', probabilistic: { sampling_percentage: 12.5 } },
    {
      name: 'both',
      type: 'and',
      and: {
        and_sub_policy: [
          { name: 'a', type: 'latency', latency: { threshold_ms: 1 } },
          { name: 'b', type: 'always_sample' },
        ],
      },
    },
    { name: 'health', type: 'drop', drop: { drop_sub_policy: [{ name: 'c', type: 'latency', latency: { threshold_ms: 1 } }] } },
  ],
  output: { traces: [batch.input] },
});
const statements = ['set(attributes["k8s.cluster.name"], "prod")', 'delete_key(attributes, "process.command_args")'];
const transform = otelcol.processor.transform('in', {
  error_mode: 'ignore',
  trace_statements: [{ context: 'resource', statements, conditions: ['true'], error_mode: 'silent' }],
  metric_statements: [{ context: 'datapoint', statements }],
  log_statements: [{ context: 'log', statements }],
  output: { traces: [sampling.input] },
});
const hosts = otelcol.connector.host_info('in', {
  host_identifiers: ['k8s.node.name'],
  metrics_flush_interval: '60s',
  output: { metrics: [metrics.input] },
});
const spans = otelcol.connector.spanmetrics('in', {
  histogram: { disable: false, unit: 's', explicit: { buckets: ['10ms', '1s'] } },
  dimension: [{ name: 'http.status_code', default: '200' }, { name: 'http.route' }],
  exclude_dimensions: ['span.kind'],
  namespace: 'traces.span.metrics',
  aggregation_temporality: 'CUMULATIVE',
  metrics_flush_interval: '60s',
  metrics_expiration: '5m',
  output: { metrics: [metrics.input] },
});
const k8s = otelcol.processor.k8sattributes('in', {
  auth_type: 'serviceAccount',
  passthrough: false,
  extract: {
    deployment_name_from_replicaset: true,
    metadata: ['k8s.namespace.name', 'k8s.pod.name', 'k8s.deployment.name', 'k8s.statefulset.name', 'k8s.job.name', 'k8s.node.name'],
    label: [{ key: 'app', tag_name: 'app', from: 'pod' }],
    annotation: [{ key_regex: 'druid/(.*)', from: 'namespace' }],
  },
  filter: { node: 'a', namespace: 'druid' },
  pod_association: [{ source: [{ from: 'resource_attribute', name: 'k8s.pod.uid' }] }, { source: [{ from: 'connection' }] }],
  wait_for_metadata: true,
  wait_for_metadata_timeout: '10s',
  output: { traces: [transform.input, hosts.input, spans.input] },
});
const limiter = otelcol.processor.memory_limiter('in', {
  check_interval: '1s',
  limit_percentage: 80,
  spike_limit_percentage: 20,
  output: { traces: [k8s.input] },
});
const server = { cert_file: '/crt', key_file: '/key', client_ca_file: '/ca', reload_interval: '1h' } as const;

/** A rich one of each component of OpenTelemetry. */
export const SIGNALS = [
  ...[basic, bearer, headers, otlp, otlphttp, metrics, logs, batch, sampling, transform, hosts, spans, k8s, limiter],
  otelcol.connector.spanmetrics('fine', { histogram: { exponential: { max_size: 160 } }, output: {} }),
  otelcol.processor.memory_limiter('fixed', { check_interval: '1s', limit: '400MiB', spike_limit: '80MiB', output }),
  otelcol.processor.resourcedetection('in', { detectors: ['env', 'ec2'], override: false, timeout: '2s', output }),
  otelcol.processor.filter('in', {
    error_mode: 'ignore',
    traces: { span: ['name == "health"'], spanevent: ['name == "a"'] },
    metrics: { metric: ['name == "b"'], datapoint: ['value_int == 0'] },
    logs: { log_record: ['severity_number < 9'] },
    output,
  }),
  otelcol.receiver.otlp('in', {
    grpc: { endpoint: '0.0.0.0:4317', max_recv_msg_size: '4MiB', include_metadata: true, auth: basic.handler, tls: server },
    http: {
      endpoint: '0.0.0.0:4318',
      max_request_body_size: '20MiB',
      include_metadata: true,
      idle_timeout: '1m',
      write_timeout: '30s',
      auth: basic.handler,
      tls: server,
    },
    output: { traces: [limiter.input] },
  }),
  otelcol.receiver.prometheus('in', { output }),
  otelcol.receiver.loki('in', { output }),
];
