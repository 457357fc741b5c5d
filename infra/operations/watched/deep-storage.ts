import { REQUEST_METRICS } from '../../storage/request-metrics';
import type { Alarm, Watched } from '../alarm';

/** The bucket of segments. */
export function* deepStorageAlarms({ storage: { buckets } }: Watched): Generator<Alarm> {
  if (buckets?.names === undefined) return;
  const dimensions = { BucketName: buckets.names.segments, FilterId: REQUEST_METRICS };
  yield {
    id: 'segments-errors',
    title: 'S3 fails to serve segments',
    severity: 'critical',
    metric: { namespace: 'AWS/S3', name: '5xxErrors', statistic: 'Average', dimensions },
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 0.05,
    periods: 3,
    reason: 'Clients try again some times, which hides one failure in twenty; above it for a quarter of an hour tasks cannot publish',
  };
  yield {
    id: 'segments-refused',
    title: 'Requests for segments are refused',
    severity: 'warning',
    metric: { namespace: 'AWS/S3', name: '4xxErrors', statistic: 'Average', dimensions },
    is: 'GREATER_THAN_THRESHOLD',
    threshold: 0.25,
    periods: 6,
    reason:
      'Druid asks for some objects to learn that they are not there; a quarter of all for half an hour is a role that lost its rights',
  };
}
