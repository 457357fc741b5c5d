import { buckets, level, sum } from '../../../../charts/observability/promql/series';
import { BROKER, HISTORICAL, type Case } from './case';

const counted = (name: 'query/count' | 'query/failed/count' | 'query/timeout/count', pod: typeof BROKER | typeof HISTORICAL = BROKER) =>
  sum(name, pod);
const time = (le: string, pod: typeof BROKER | typeof HISTORICAL = BROKER) =>
  buckets('query/time', { ...pod, dataSource: 'wiki', type: 'timeseries', le });

export const queries = {
  DruidQueryFailureRatioHigh: {
    at: '30m',
    fires: { [counted('query/failed/count')]: '0+6x40', [counted('query/count')]: '0+100x40' },
    quiet: {
      [counted('query/failed/count')]: '0+5x40',
      [counted('query/count')]: '0+100x40',
      // A broker asks another historical when one fails.
      [counted('query/failed/count', HISTORICAL)]: '0+100x40',
      [counted('query/count', HISTORICAL)]: '0+100x40',
    },
  },
  DruidQueryTimeouts: {
    at: '40m',
    fires: { [counted('query/timeout/count')]: '0+7x60' },
    quiet: { [counted('query/timeout/count')]: '0+5x60' },
  },
  DruidQueryLatencyP95High: {
    at: '40m',
    fires: { [time('10.0')]: '0+94x60', [time('30.0')]: '0+100x60', [time('+Inf')]: '0+100x60' },
    quiet: {
      [time('10.0')]: '0+96x60',
      [time('30.0')]: '0+100x60',
      [time('+Inf')]: '0+100x60',
      [time('10.0', HISTORICAL)]: '0x60',
      [time('30.0', HISTORICAL)]: '0+100x60',
      [time('+Inf', HISTORICAL)]: '0+100x60',
    },
  },
  DruidSegmentScanBacklog: {
    at: '40m',
    fires: { [level('segment/scan/pending', HISTORICAL)]: '101x60' },
    quiet: { [level('segment/scan/pending', HISTORICAL)]: '100x60' },
  },
  DruidMergeBufferContention: {
    at: '40m',
    fires: { [level('mergeBuffer/pendingRequests', HISTORICAL)]: '1x60' },
    quiet: { [level('mergeBuffer/pendingRequests', HISTORICAL)]: '1x4 0 1x4 0 1x4 0 1x4 0 1x4 0 1x4 0 1x4 0 1x4 0 1x4 0 1x4 0' },
  },
} as const satisfies Readonly<Record<string, Case>>;
