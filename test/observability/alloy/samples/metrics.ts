import { concat, env, map } from '../../../../charts/observability/alloy/functions';
import { labelled } from '../../../../charts/observability/alloy/labelled';
import { mimir } from '../../../../charts/observability/alloy/components/mimir';
import { prometheus } from '../../../../charts/observability/alloy/components/prometheus';
import { basic_auth, bearer_token, clustering, labels, match_expression, relabelled, rule, tls_config, url } from './shared';

export const written = prometheus.remote_write('gc', {
  endpoint: [
    {
      url,
      name: 'gc',
      basic_auth,
      headers: labels,
      remote_timeout: '30s',
      send_exemplars: true,
      send_native_histograms: true,
      tls_config,
      queue_config: {
        capacity: 10000,
        min_shards: 1,
        max_shards: 50,
        max_samples_per_send: 2000,
        batch_send_deadline: '5s',
        min_backoff: '30ms',
        max_backoff: '5s',
        retry_on_http_429: true,
        sample_age_limit: '0s',
      },
      metadata_config: { send: true, send_interval: '1m' },
      write_relabel_config: rule,
    },
    { url: 'https://aps.example.com', sigv4: { region: env('AWS_REGION'), role_arn: 'arn' } },
    { url: 'https://other.example.com', bearer_token },
  ],
  external_labels: labels,
  wal: { truncate_frequency: '2h', min_keepalive_time: '5m', max_keepalive_time: '8h' },
});
const forward_to = [written.receiver];

const self = prometheus.exporter.self('alloy', {});
const job = {
  regions: [env('AWS_REGION')],
  metric: [{ name: 'DatabaseConnections', statistics: ['Maximum'], period: '5m', length: '5m', nil_to_zero: true }],
  role: [{ role_arn: 'arn', external_id: 'id' }],
  custom_tags: labels,
  nil_to_zero: false,
} as const;
const cloudwatch = prometheus.exporter.cloudwatch('aws', {
  sts_region: env('AWS_REGION'),
  fips_disabled: true,
  labels_snake_case: true,
  discovery: [
    {
      ...job,
      type: 'AWS/RDS',
      search_tags: map({ 'druid-cluster': '^prod$' }),
      dimension_name_requirements: ['DBInstanceIdentifier'],
      period: '5m',
      delay: '1m',
      recently_active_only: true,
    },
    { ...job, type: 'AWS/S3' },
  ],
  static: [labelled('msk', { ...job, namespace: 'AWS/Kafka', dimensions: map({ 'Cluster Name': 'prod', Topic: 'events' }) })],
  decoupled_scraping: { enabled: true, scrape_interval: '5m' },
});
const statsd = prometheus.exporter.statsd('peons', {
  listen_udp: ':9125',
  listen_tcp: '',
  parse_dogstatsd_tags: true,
  mapping_config_path: '/etc/statsd.yaml',
});
const relabel = prometheus.relabel('druid', { forward_to, rule, max_cache_size: 1000 });
const monitors = {
  forward_to,
  namespaces: ['druid'],
  selector: { match_labels: labels, match_expression },
  rule,
  scrape: { default_scrape_interval: '1m', default_scrape_timeout: '10s', default_sample_limit: 5000, scrape_native_histograms: true },
  clustering,
  informer_sync_timeout: '1m',
} as const;
const selector = { match_labels: labels, match_expression };

/** A rich one of each component of metrics. */
export const METRICS = [
  written,
  self,
  cloudwatch,
  statsd,
  relabel,
  prometheus.scrape('druid', {
    targets: relabelled.output,
    forward_to: [relabel.receiver, written.receiver],
    job_name: 'druid',
    scrape_interval: '30s',
    scrape_timeout: '10s',
    metrics_path: '/metrics',
    scheme: 'https',
    honor_labels: true,
    honor_timestamps: true,
    sample_limit: 10000,
    target_limit: 100,
    label_limit: 30,
    scrape_native_histograms: true,
    extra_metrics: true,
    clustering,
    basic_auth,
    tls_config,
  }),
  prometheus.scrape('others', {
    targets: concat(self.targets, cloudwatch.targets, statsd.targets),
    forward_to,
    bearer_token_file: '/var/run/secrets/kubernetes.io/serviceaccount/token',
  }),
  prometheus.operator.podmonitors('all', monitors),
  prometheus.operator.servicemonitors('all', { ...monitors, kubernetes_role: 'endpointslice' }),
  mimir.rules.kubernetes('other', { address: url, bearer_token }),
  mimir.rules.kubernetes('gc', {
    address: url,
    tenant_id: 'a',
    mimir_namespace_prefix: env('CLUSTER'),
    mimir_namespace_separator: '/',
    prometheus_http_prefix: '/prometheus',
    external_labels: labels,
    sync_interval: '5m',
    basic_auth,
    tls_config,
    rule_selector: selector,
    rule_namespace_selector: selector,
    extra_query_matchers: {
      matcher: [
        { name: 'a', match_type: '=~', value: 'b|c' },
        { name: 'd', match_type: '=', value_from_label: 'e' },
      ],
    },
  }),
];
