import { entry, env, map, nonsensitive, text } from '../../../../charts/observability/alloy/functions';
import { discovery } from '../../../../charts/observability/alloy/components/discovery';
import { local } from '../../../../charts/observability/alloy/components/local';
import { logging } from '../../../../charts/observability/alloy/components/logging';
import { remote } from '../../../../charts/observability/alloy/components/remote';

export const secret = remote.kubernetes.secret('gc', {
  namespace: env('NAMESPACE'),
  name: 'grafana-cloud',
  poll_frequency: '5m',
  poll_timeout: '15s',
});

export const basic_auth = { username: nonsensitive(entry(secret.data, 'username')), password: entry(secret.data, 'key') };
export const bearer_token = entry(secret.data, 'token');
export const tls_config = {
  ca_file: '/ca.pem',
  ca_pem: env('CA'),
  cert_file: '/tls.crt',
  key_file: '/tls.key',
  server_name: 'a.example.com',
  insecure_skip_verify: false,
};
export const url = text`${nonsensitive(entry(secret.data, 'host'))}/push`;
export const rule = [
  { source_labels: ['__name__', 'a'], separator: ';', regex: 'druid_(.+)_created;.*', action: 'drop' },
  { source_labels: ['a'], target_label: 'b', replacement: '$1', action: 'hashmod', modulus: 4 },
] as const;
export const clustering = { enabled: true };
export const match_expression = [
  { key: 'tier', operator: 'In', values: ['a', 'b'] },
  { key: 'old', operator: 'DoesNotExist' },
] as const;
export const labels = map({ cluster: env('CLUSTER'), 'app.kubernetes.io/part-of': 'druid' });

export const pods = discovery.kubernetes('druid', {
  role: 'pod',
  namespaces: { names: ['druid'], own_namespace: false },
  selectors: [{ role: 'pod', label: 'app=druid', field: text`spec.nodeName=${env('NODE_NAME')}` }],
  attach_metadata: { node: true, namespace: true },
});
export const relabelled = discovery.relabel('druid', { targets: pods.targets, rule });
export const processes = discovery.process('java', {
  join: pods.targets,
  refresh_interval: '60s',
  discover_config: { exe: true, cwd: true, commandline: true, username: true, uid: true, cgroup_path: true, container_id: true },
});
export const files = local.file_match('logs', {
  path_targets: [map({ __path__: '/var/log/*.log' }), map({ __path__: '/var/log/b', job: 'b' })],
  ignore_older_than: '1h',
  sync_period: '10s',
});

/** What others are wired to. */
export const FOUNDATIONS = [logging({ level: 'warn', format: 'json', write_to: [] }), secret, pods, relabelled, processes, files];
