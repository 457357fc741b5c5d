import { component, takes } from '../component';
import type { AuthBasicArgs, AuthBearerArgs, AuthHeadersArgs } from './otelcol/auth';
import type { HostInfoArgs, SpanMetricsArgs } from './otelcol/connector';
import type { ExporterLokiArgs, ExporterOtlpArgs, ExporterOtlpHttpArgs, ExporterPrometheusArgs } from './otelcol/exporter';
import type { K8sAttributesArgs } from './otelcol/k8sattributes';
import type { BatchArgs, FilterArgs, MemoryLimiterArgs, ResourceDetectionArgs, TransformArgs } from './otelcol/processor';
import type { ReceiverArgs, ReceiverOtlpArgs } from './otelcol/receiver';
import { AUTHENTICATES, CONSUMES } from './otelcol/shared';
import type { TailSamplingArgs } from './otelcol/tail-sampling';
import { RECEIVES_LOGS, RECEIVES_METRICS } from './shared';

/** What takes, changes and sends signals of OpenTelemetry. */
export const otelcol = {
  auth: {
    basic: component('otelcol.auth.basic', takes<AuthBasicArgs>, AUTHENTICATES),
    bearer: component('otelcol.auth.bearer', takes<AuthBearerArgs>, AUTHENTICATES),
    headers: component('otelcol.auth.headers', takes<AuthHeadersArgs>, AUTHENTICATES),
  },
  connector: {
    host_info: component('otelcol.connector.host_info', takes<HostInfoArgs>, CONSUMES),
    spanmetrics: component('otelcol.connector.spanmetrics', takes<SpanMetricsArgs>, CONSUMES),
  },
  exporter: {
    loki: component('otelcol.exporter.loki', takes<ExporterLokiArgs>, CONSUMES),
    otlp: component('otelcol.exporter.otlp', takes<ExporterOtlpArgs>, CONSUMES),
    otlphttp: component('otelcol.exporter.otlphttp', takes<ExporterOtlpHttpArgs>, CONSUMES),
    prometheus: component('otelcol.exporter.prometheus', takes<ExporterPrometheusArgs>, CONSUMES),
  },
  processor: {
    batch: component('otelcol.processor.batch', takes<BatchArgs>, CONSUMES),
    filter: component('otelcol.processor.filter', takes<FilterArgs>, CONSUMES),
    k8sattributes: component('otelcol.processor.k8sattributes', takes<K8sAttributesArgs>, CONSUMES),
    memory_limiter: component('otelcol.processor.memory_limiter', takes<MemoryLimiterArgs>, CONSUMES),
    resourcedetection: component('otelcol.processor.resourcedetection', takes<ResourceDetectionArgs>, CONSUMES),
    tail_sampling: component('otelcol.processor.tail_sampling', takes<TailSamplingArgs>, CONSUMES),
    transform: component('otelcol.processor.transform', takes<TransformArgs>, CONSUMES),
  },
  receiver: {
    loki: component('otelcol.receiver.loki', takes<ReceiverArgs>, RECEIVES_LOGS),
    otlp: component('otelcol.receiver.otlp', takes<ReceiverOtlpArgs>),
    prometheus: component('otelcol.receiver.prometheus', takes<ReceiverArgs>, RECEIVES_METRICS),
  },
} as const;
