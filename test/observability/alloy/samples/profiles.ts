import { pyroscope } from '../../../../charts/observability/alloy/components/pyroscope';
import { basic_auth, bearer_token, clustering, labels, processes, relabelled, tls_config, url } from './shared';

const sent = pyroscope.write('gc', {
  endpoint: [
    { url, bearer_token },
    {
      url,
      basic_auth,
      tls_config,
      headers: labels,
      remote_timeout: '10s',
      min_backoff_period: '500ms',
      max_backoff_period: '5m',
      max_backoff_retries: 10,
    },
  ],
  external_labels: labels,
});
const forward_to = [sent.receiver];

/** A rich one of each component of profiles. */
export const PROFILES = [
  sent,
  pyroscope.receive_http('in', { forward_to, http: { listen_address: '0.0.0.0', listen_port: 4040, conn_limit: 100 } }),
  pyroscope.java('druid', {
    targets: processes.targets,
    forward_to,
    tmp_dir: '/tmp',
    profiling_config: { interval: '60s', cpu: true, event: 'itimer', sample_rate: 100, alloc: '512k', lock: '10ms' },
  }),
  pyroscope.ebpf('node', {
    targets: relabelled.output,
    forward_to,
    collect_interval: '15s',
    sample_rate: 19,
    demangle: 'none',
    hotspot_enabled: true,
    python_enabled: false,
  }),
  pyroscope.scrape('go', {
    targets: relabelled.output,
    forward_to,
    job_name: 'go',
    scrape_interval: '15s',
    scrape_timeout: '18s',
    scheme: 'http',
    clustering,
    basic_auth,
    tls_config,
  }),
];
