import { Duration } from 'cdk8s';

import { asksCloudWatch } from '../../config/observability/collected';
import { bytesOf } from '../../config/size';
import { from } from '../promql/outside';
import type { Alert } from './alert';

/**
 * The database that AWS runs, by CloudWatch. Alarms of CloudWatch itself are made with the infrastructure; these are for who looks at Grafana alone.
 */
export const metadataStore = {
  DruidMetadataStoreConnectionsHigh: {
    severity: 'warning',
    for: Duration.minutes(10),
    summary: 'The metadata store {{ $labels.dimension_DBInstanceIdentifier }} has {{ $value }} connections',
    means: 'When there are no more, masters cannot read or write what they have to, and tasks fail.',
    look: ['Connections of each master: `druid.metadata.storage.connector.dbcp`.', 'Other users of the database.'],
    act: ['Take a larger instance, which allows more.', 'Find who does not give connections back.'],
    query: ({ thresholds }) =>
      `max by (cluster, dimension_DBInstanceIdentifier) (${from('aws_rds_database_connections_maximum')}) > ${thresholds.databaseConnections}`,
    when: asksCloudWatch,
  },
  DruidMetadataStoreStorageLow: {
    severity: 'critical',
    for: Duration.minutes(10),
    summary: 'The metadata store {{ $labels.dimension_DBInstanceIdentifier }} has {{ $value | humanize1024 }}B left',
    means: 'When its disk is full, nothing is written any more: no segment, no task.',
    look: [
      'The largest tables: `druid_segments`, `druid_tasks`, `druid_audit`.',
      'Whether old entries are deleted: `druid.coordinator.kill`.',
    ],
    act: ['Give it more disk.', 'Let the coordinator delete what is not needed.'],
    query: ({ thresholds }) =>
      `min by (cluster, dimension_DBInstanceIdentifier) (${from('aws_rds_free_storage_space_minimum')}) < ${bytesOf(thresholds.databaseStorage)}`,
    when: (environment) => asksCloudWatch(environment) && environment.metadataStore.type === 'rds',
  },
} as const satisfies Readonly<Record<string, Alert>>;
