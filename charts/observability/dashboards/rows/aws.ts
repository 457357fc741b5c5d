import { from } from '../../promql/outside';
import { maxBy, sumBy } from '../expressions';
import type { RowSpec } from '../spec';
import { inCluster } from '../variables';

const database = '{{dimension_DBInstanceIdentifier}}{{dimension_DBClusterIdentifier}}';
const BY_DATABASE = ['dimension_DBInstanceIdentifier', 'dimension_DBClusterIdentifier'] as const;

/** What AWS tells of the stores. It is empty where nothing collects metrics of CloudWatch. */
export const aws: RowSpec = {
  title: 'Metadata store and deep storage',
  panels: [
    {
      title: 'Processors of the database',
      description: 'Below 50 % is normal. More is mostly the metadata of segments, read again and again.',
      unit: 'percentunit',
      max: 1,
      queries: [{ expr: `${maxBy(BY_DATABASE, from('aws_rds_cpuutilization_average', inCluster))} / 100`, legend: database }],
    },
    {
      title: 'Connections of the database',
      description: 'Each coordinator, overlord and task has a pool of its own. A rise without more tasks is a leak.',
      unit: 'short',
      queries: [{ expr: maxBy(BY_DATABASE, from('aws_rds_database_connections_maximum', inCluster)), legend: database }],
    },
    {
      title: 'Free storage of the database',
      description: 'It falls slowly. None is a cluster that can publish no segments.',
      unit: 'bytes',
      queries: [
        { expr: `min by (${BY_DATABASE.join(', ')}) (${from('aws_rds_free_storage_space_minimum', inCluster)})`, legend: database },
      ],
    },
    {
      title: 'Free memory of the database',
      description: 'Steady is normal. A fall, with slower reads, wants a larger database.',
      unit: 'bytes',
      queries: [{ expr: `min by (${BY_DATABASE.join(', ')}) (${from('aws_rds_freeable_memory_minimum', inCluster)})`, legend: database }],
    },
    {
      title: 'Latency of the database',
      description: 'Of its disk. Milliseconds are normal.',
      unit: 's',
      queries: [
        { expr: maxBy(BY_DATABASE, from('aws_rds_read_latency_average', inCluster)), legend: `${database}: read` },
        { expr: maxBy(BY_DATABASE, from('aws_rds_write_latency_average', inCluster)), legend: `${database}: write` },
      ],
    },
    {
      title: 'Bytes of buckets',
      description: 'S3 tells it once a day. Far more than the segments that are loaded wants deletion of what is not used.',
      unit: 'bytes',
      queries: [
        { expr: sumBy(['dimension_BucketName'], from('aws_s3_bucket_size_bytes_average', inCluster)), legend: '{{dimension_BucketName}}' },
      ],
    },
  ],
};
