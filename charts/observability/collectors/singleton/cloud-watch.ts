import { isAwsStore } from '../../../config/aws/stores';
import { addressOfDeepStorage } from '../../../config/addresses';
import { namesOf } from '../../../config/names';
import type { Block } from '../../alloy/component';
import { prometheus } from '../../alloy/components/prometheus';
import type { CloudwatchDiscovery, CloudwatchMetric, CloudwatchStatic } from '../../alloy/components/prometheus/exporter';
import type { Expression } from '../../alloy/expression';
import { map } from '../../alloy/functions';
import { labelled } from '../../alloy/labelled';
import type { Collecting } from '../../workloads/identity';
import { streamOf } from './stream';

/** What is asked about one database, by its name in the metrics' labels. */
const DATABASE: readonly CloudwatchMetric[] = [
  { name: 'DatabaseConnections', statistics: ['Maximum'] },
  { name: 'CPUUtilization', statistics: ['Average'] },
  { name: 'FreeableMemory', statistics: ['Minimum'] },
  { name: 'ReadLatency', statistics: ['Average'] },
  { name: 'WriteLatency', statistics: ['Average'] },
].map((metric) => ({ ...metric, period: '5m' }));

/** Storage of Aurora has no end, so that nobody says how much is left. */
const DISK: CloudwatchMetric = { name: 'FreeStorageSpace', statistics: ['Minimum'], period: '5m' };

/** Bytes are counted by the class they are kept in: what is in none of them is nothing. */
const CLASSES = ['StandardStorage'] as const;
const TIERED = ['IntelligentTieringFAStorage', 'IntelligentTieringIAStorage', 'IntelligentTieringAIAStorage'] as const;

/**
 * What CloudWatch knows of the environment's own database, stream and buckets. It is asked at times of its own. What it has not said of a database is
 * no zero: an alert would take that for a disk without room.
 */
export function cloudWatch(environment: Collecting, receiver: Expression<'metrics-receiver'>): readonly Block[] {
  const region = environment.aws?.region ?? '';
  const stream = streamOf(environment);
  const stores = {
    static: databaseOf(environment, region),
    discovery: stream === undefined ? [] : [stream.discovery(region)],
  };
  const buckets = bucketsOf(environment, region);
  return [
    ...asked('aws', region, '5m', stores, receiver, stream?.cluster),
    // S3 counts once a day.
    ...asked('buckets', region, '1h', { static: buckets, discovery: [] }, receiver),
  ];
}

interface Jobs {
  readonly static: readonly CloudwatchStatic[];
  readonly discovery: readonly CloudwatchDiscovery[];
}

function asked(
  name: string,
  region: string,
  interval: '5m' | '1h',
  jobs: Jobs,
  receiver: Expression<'metrics-receiver'>,
  cluster?: string,
): readonly Block[] {
  if (jobs.static.length + jobs.discovery.length === 0) return [];
  const exporter = prometheus.exporter.cloudwatch(name, {
    sts_region: region,
    discovery: jobs.discovery,
    static: jobs.static.map((job, i) => labelled(`${name}_${i}`, job)),
    decoupled_scraping: { enabled: true, scrape_interval: interval },
  });
  // Tags may be those of others, too. Series without a cluster are of databases and buckets.
  const rule = { source_labels: ['dimension_Cluster_Name'], regex: `${cluster ?? ''}|`, action: 'keep' } as const;
  const relabel = prometheus.relabel(name, { forward_to: [receiver], rule: cluster === undefined ? [] : [rule] });
  const job = { job_name: 'integrations/cloudwatch', scrape_interval: '1m' } as const;
  return [exporter, prometheus.scrape(name, { targets: exporter.targets, ...job, forward_to: [relabel.receiver] }), relabel];
}

function databaseOf(environment: Collecting, region: string): readonly CloudwatchStatic[] {
  const { metadataStore: store } = environment;
  if (!isAwsStore(store)) return [];
  const name = namesOf(environment).component('metadata-store');
  const isAurora = store.type === 'aurora';
  return [
    {
      regions: [region],
      namespace: 'AWS/RDS',
      dimensions: map(isAurora ? { DBClusterIdentifier: name } : { DBInstanceIdentifier: name }),
      metric: isAurora ? DATABASE : [...DATABASE, DISK],
      nil_to_zero: false,
    },
  ];
}

function bucketsOf(environment: Collecting, region: string): readonly CloudwatchStatic[] {
  const { buckets, endpoint, region: place } = addressOfDeepStorage(environment);
  // Its identity may ask in the region of the environment alone.
  if (endpoint !== undefined || place !== region) return [];
  const tiered =
    environment.deepStorage.type === 's3' || (environment.deepStorage.type === 's3-buckets' && environment.deepStorage.tiering);
  const names = [...new Set([buckets.segments, buckets.taskLogs, buckets.queryResults])];
  return names.flatMap((BucketName) =>
    [...CLASSES, ...(tiered && BucketName === buckets.segments ? TIERED : [])].map((StorageType) => ({
      regions: [region],
      namespace: 'AWS/S3',
      dimensions: map({ BucketName, StorageType }),
      // Two days back: it counts late.
      metric: [{ name: 'BucketSizeBytes', statistics: ['Average'], period: '24h', length: '48h' }],
    })),
  );
}
