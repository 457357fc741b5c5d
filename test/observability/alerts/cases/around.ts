import { from } from '../../../../charts/observability/promql/outside';
import { HERE, type Case } from './case';

const CONTAINER = { ...HERE, pod: 'broker-0', container: 'druid' };
const killed = from('kube_pod_container_status_last_terminated_reason', { ...CONTAINER, reason: 'OOMKilled' });
const restarts = from('kube_pod_container_status_restarts_total', CONTAINER);
const certificate = from('certmanager_certificate_expiration_timestamp_seconds', { ...HERE, name: 'broker' });
const connections = from('aws_rds_database_connections_maximum', { cluster: 'c', dimension_DBInstanceIdentifier: 'db' });
const storage = from('aws_rds_free_storage_space_minimum', { cluster: 'c', dimension_DBInstanceIdentifier: 'db' });
const samples = from('prometheus_remote_storage_samples_failed_total', { cluster: 'c', pod: 'alloy-metrics-0' });
const entries = from('loki_write_dropped_entries_total', { cluster: 'c', pod: 'alloy-logs-0' });

/** What is around Druid: Kubernetes, the database, the collectors. */
export const around = {
  DruidPodOOMKilled: {
    at: '20m',
    fires: { [killed]: '1x30', [restarts]: '0x12 1x18' },
    // It was killed long ago.
    quiet: { [killed]: '1x30', [restarts]: '1x30' },
  },
  DruidPodRestarting: {
    at: '40m',
    fires: { [restarts]: '0x20 1x3 2x3 3x20' },
    quiet: { [restarts]: '0x20 1x3 2x30' },
  },
  DruidCertificateExpiring: {
    at: '70m',
    fires: { [certificate]: `${6 * 86_400}x120` },
    quiet: { [certificate]: `${8 * 86_400}x120` },
  },
  DruidMetadataStoreConnectionsHigh: {
    at: '20m',
    fires: { [connections]: '401x30' },
    quiet: { [connections]: '400x30' },
  },
  DruidMetadataStoreStorageLow: {
    at: '20m',
    fires: { [storage]: '10000000000x30' },
    quiet: { [storage]: '11000000000x30' },
  },
  DruidTelemetryNotDelivered: {
    at: '40m',
    fires: { [entries]: '0+1x60' },
    quiet: { [samples]: '70x60', [entries]: '0x60' },
  },
  DruidAlertingAlive: {
    at: '5m',
    fires: { [from('up', { ...HERE, pod: 'broker-0' })]: '1x10' },
    quiet: { [from('up', { namespace: 'other', pod: 'x' })]: '1x10' },
  },
} as const satisfies Readonly<Record<string, Case>>;
