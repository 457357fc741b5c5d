import { bytesOf } from '../../../charts/config/size';
import type { Alarm, Watched } from '../alarm';

/** The metadata store. Without it nothing is ingested and nothing is assigned; queries go on. */
export function* databaseAlarms({ environment: { metadataStore: store }, storage: { database } }: Watched): Generator<Alarm> {
  if (database === undefined) return;
  const metric = (name: string, statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum') =>
    ({ namespace: 'AWS/RDS', name, statistic, dimensions: database.dimensions }) as const;
  yield {
    id: 'metadata-store-cpu',
    title: 'The metadata store is short of processors',
    severity: 'warning',
    metric: metric('CPUUtilization', 'Average'),
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 80,
    periods: 3,
    reason: 'Above 80 % for a quarter of an hour the coordinator waits for its own queries, and segments are assigned late',
  };
  yield {
    id: 'metadata-store-unused',
    title: 'Nobody is connected to the metadata store',
    severity: 'critical',
    metric: metric('DatabaseConnections', 'Maximum'),
    is: 'LESS_THAN_THRESHOLD',
    threshold: 1,
    periods: 3,
    // A database that is gone says nothing.
    missing: 'BREACHING',
    reason:
      'The leading coordinator asks every minute, so that no connection for a quarter of an hour means that Druid is down or shut out',
  };
  if (store.type === 'aurora') {
    yield {
      id: 'metadata-store-deadlocks',
      title: 'Transactions in the metadata store lock each other out',
      severity: 'warning',
      metric: metric('Deadlocks', 'Average'),
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 0,
      periods: 3,
      reason: 'Druid tries again, but not for ever: above zero for a quarter of an hour, tasks fail while they publish',
    };
  }
  if (store.type === 'aurora' && store.instances.type === 'serverless') {
    yield {
      id: 'metadata-store-capacity',
      title: 'The metadata store is as large as it may become',
      severity: 'warning',
      metric: metric('ACUUtilization', 'Average'),
      is: 'GREATER_THAN_THRESHOLD',
      threshold: 90,
      periods: 3,
      reason: `Above 90 % of ${store.instances.maxUnits} capacity units it has nowhere to grow; 'maxUnits' gives it room`,
    };
  }
  if (store.type === 'rds') {
    yield {
      id: 'metadata-store-disk',
      title: 'The metadata store runs out of disk',
      severity: 'critical',
      metric: metric('FreeStorageSpace', 'Minimum'),
      is: 'LESS_THAN_THRESHOLD',
      threshold: bytesOf(store.storage) / 10,
      periods: 1,
      reason:
        'Storage grows by itself below a tenth, once in six hours: what is still below it has stopped to grow, and a full disk stops writes',
    };
  }
}
