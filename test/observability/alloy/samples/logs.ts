import { env, map, trimSuffix } from '../../../../charts/observability/alloy/functions';
import { discovery } from '../../../../charts/observability/alloy/components/discovery';
import { loki } from '../../../../charts/observability/alloy/components/loki';
import { basic_auth, bearer_token, clustering, files, labels, match_expression, relabelled, rule, tls_config, url } from './shared';

export const sent = loki.write('gc', {
  endpoint: [
    { url, bearer_token },
    {
      url,
      name: 'gc',
      basic_auth,
      tls_config,
      headers: labels,
      tenant_id: 'a',
      batch_wait: '1s',
      batch_size: '1MiB',
      remote_timeout: '10s',
      min_backoff_period: '500ms',
      max_backoff_period: '5m',
      max_backoff_retries: 10,
      retry_on_http_429: true,
    },
  ],
  external_labels: labels,
});
const forward_to = [sent.receiver];

const druid = loki.process('druid', {
  forward_to,
  'stage.*': [
    { cri: { max_partial_lines: 100, max_partial_line_size: 1000, max_partial_line_size_truncate: true } },
    { decolorize: {} },
    { multiline: { firstline: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}`, max_wait_time: '3s', max_lines: 512 } },
    { regex: { expression: String.raw`^(?P<ts>\S+)\s+(?P<level>TRACE|DEBUG|INFO|WARN|ERROR|FATAL)`, source: 'line' } },
    { json: { expressions: map({ user: 'identity', 'query-id': '' }), source: 'line', drop_malformed: false } },
    { logfmt: { mapping: map({ level: '' }), source: 'line' } },
    {
      timestamp: {
        source: 'ts',
        format: '2006-01-02T15:04:05,000',
        fallback_formats: ['RFC3339'],
        location: 'UTC',
        action_on_failure: 'fudge',
      },
    },
    { labels: { values: map({ level: '', stream: '' }) } },
    { structured_metadata: { values: map({ logger: '', thread: '', pod: 'pod' }) } },
    { static_labels: { values: map({ source: 'kubernetes' }) } },
    {
      match: {
        selector: '{container="broker"} |= "metrics"',
        action: 'keep',
        drop_counter_reason: 'metrics',
        'stage.*': [{ regex: { expression: '(?P<a>.)' } }, { match: { selector: '{a="b"}', action: 'drop' } }, { output: { source: 'a' } }],
      },
    },
    {
      drop: {
        expression: String.raw`emitter\.core`,
        source: 'logger',
        longer_than: '8KiB',
        older_than: '24h',
        drop_counter_reason: 'logging_emitter',
      },
    },
    { drop: { source: 'level', value: 'DEBUG' } },
    { label_drop: { values: ['filename', 'pod'] } },
    { label_keep: { values: ['cluster', 'namespace'] } },
  ],
});
const journal = discovery.relabel('journal', { targets: [], rule });
const selector = { match_labels: labels, match_expression };

/** A rich one of each component of logs. */
export const LOGS = [
  sent,
  druid,
  journal,
  loki.relabel('druid', { forward_to: [druid.receiver], rule, max_cache_size: 100 }),
  loki.source.file('pods', {
    targets: files.targets,
    forward_to: [druid.receiver],
    tail_from_end: true,
    file_match: { enabled: true, sync_period: '10s', ignore_older_than: '1h' },
  }),
  loki.source.kubernetes('pods', { targets: relabelled.output, forward_to: [druid.receiver], clustering }),
  loki.source.kubernetes_events('cluster', {
    forward_to,
    job_name: 'integrations/kubernetes/eventhandler',
    log_format: 'json',
    namespaces: ['druid'],
    clustering,
  }),
  loki.source.journal('node', {
    forward_to,
    format_as_json: true,
    labels,
    matches: '_SYSTEMD_UNIT=kubelet.service',
    max_age: '8h',
    path: '/var/log/journal',
    relabel_rules: journal.rules,
  }),
  loki.rules.kubernetes('gc', {
    address: trimSuffix(url, '/'),
    tenant_id: 'a',
    loki_namespace_prefix: env('CLUSTER'),
    loki_namespace_separator: '-',
    external_labels: labels,
    sync_interval: '30s',
    basic_auth,
    tls_config,
    rule_selector: selector,
    rule_namespace_selector: selector,
  }),
];
