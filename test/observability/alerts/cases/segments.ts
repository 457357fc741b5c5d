import { from } from '../../../../charts/observability/promql/outside';
import { buckets, level, observations, sum } from '../../../../charts/observability/promql/series';
import { COORDINATOR, HERE, HISTORICAL, STANDBY, type Case } from './case';

const up = from('up', { ...HERE, pod: 'coordinator-0', component: 'coordinator' });
const rounds = (pod: typeof COORDINATOR | typeof STANDBY) =>
  observations('coordinator/global/time', { ...pod, dutyGroup: 'HistoricalManagementDuties' });
const leads = { [rounds(COORDINATOR)]: '0+1x150' };
/** Its gauges still show what it last knew; it has finished no round since. */
const ledBefore = { [rounds(STANDBY)]: '70x150' };

const unavailable = (pod: typeof COORDINATOR | typeof STANDBY) => level('segment/unavailable/count', { ...pod, dataSource: 'wiki' });
const missing = (pod: typeof COORDINATOR | typeof STANDBY) =>
  level('segment/underReplicated/count', { ...pod, dataSource: 'wiki', tier: 'hot' });
const queue = (pod: typeof COORDINATOR | typeof STANDBY) => level('segment/loadQueue/count', { ...pod, server: 'h_0' });
const failed = sum('segment/loadQueue/failed', { ...COORDINATOR, server: 'h_0' });
const failedSince = failed.replace('_total{', '_created{');
const skipped = sum('segment/assignSkipped/count', { ...COORDINATOR, tier: 'hot' });
const tier = (name: 'tier/required/capacity' | 'tier/total/capacity') => level(name, { ...COORDINATOR, tier: 'hot' });
const held = (dataSource: string) => level('segment/used', { ...HISTORICAL, dataSource, tier: 'hot' });
const most = level('segment/max', { ...HISTORICAL, tier: 'hot' });
const round = (le: string) => buckets('coordinator/global/time', { ...COORDINATOR, dutyGroup: 'HistoricalManagementDuties', le });
const indexing = (le: string) => buckets('coordinator/global/time', { ...COORDINATOR, dutyGroup: 'IndexingServiceDuties', le });
const waiting = level('segment/waitCompact/bytes', { ...COORDINATOR, dataSource: 'wiki' });

export const segments = {
  DruidCoordinatorNotCoordinating: {
    at: '40m',
    fires: { [up]: '1x60', [rounds(COORDINATOR)]: '5x60' },
    quiet: { [up]: '1x60', [rounds(COORDINATOR)]: '0+1x60' },
  },
  DruidSegmentsUnavailable: {
    at: '40m',
    fires: { ...leads, [unavailable(COORDINATOR)]: '3x60' },
    quiet: { ...leads, ...ledBefore, [unavailable(COORDINATOR)]: '0x60', [unavailable(STANDBY)]: '3x60' },
  },
  DruidSegmentsUnderReplicated: {
    at: '90m',
    fires: { ...leads, [missing(COORDINATOR)]: '3x120' },
    quiet: { ...leads, ...ledBefore, [missing(COORDINATOR)]: '0x120', [missing(STANDBY)]: '3x120' },
  },
  DruidSegmentLoadFailures: {
    at: '10m',
    // The first failures make the series: nothing increases after that.
    fires: { [failed]: '4x20', [failedSince]: '0x20' },
    quiet: { [failed]: '3x20', [failedSince]: '0x20' },
  },
  DruidSegmentLoadQueueStuck: {
    at: '80m',
    fires: { ...leads, [queue(COORDINATOR)]: '101x120' },
    quiet: { ...leads, ...ledBefore, [queue(COORDINATOR)]: '500x30 90x5 500x80', [queue(STANDBY)]: '500x120' },
  },
  DruidSegmentAssignSkipped: {
    at: '80m',
    fires: { [skipped]: '0+2x120' },
    quiet: { [skipped]: '40x120' },
  },
  DruidHistoricalDiskFilling: {
    at: '20m',
    fires: { [held('wiki')]: '50x30', [held('other')]: '36x30', [most]: '100x30' },
    quiet: { [held('wiki')]: '50x30', [held('other')]: '34x30', [most]: '100x30' },
  },
  DruidHistoricalDiskFull: {
    at: '10m',
    fires: { [held('wiki')]: '96x30', [most]: '100x30' },
    quiet: { [held('wiki')]: '94x30', [most]: '100x30' },
  },
  DruidTierCapacityExhausted: {
    at: '60m',
    fires: { ...leads, [tier('tier/required/capacity')]: '91x90', [tier('tier/total/capacity')]: '100x90' },
    quiet: { ...leads, [tier('tier/required/capacity')]: '89x90', [tier('tier/total/capacity')]: '100x90' },
  },
  DruidCoordinatorCycleSlow: {
    at: '80m',
    fires: { [round('60.0')]: '0x120', [round('300.0')]: '0+1x120', [round('+Inf')]: '0+1x120' },
    quiet: {
      [round('60.0')]: '0+1x120',
      [round('300.0')]: '0+1x120',
      [round('+Inf')]: '0+1x120',
      [indexing('60.0')]: '0x120',
      [indexing('300.0')]: '0+1x120',
      [indexing('+Inf')]: '0+1x120',
    },
  },
  DruidCompactionBacklog: {
    at: '800m',
    // Told every half hour, and forgotten in between.
    fires: { [waiting]: Array.from({ length: 30 }, () => '600000000000x9 _x20').join(' ') },
    quiet: { [waiting]: Array.from({ length: 30 }, () => '500000000000x9 _x20').join(' ') },
  },
} as const satisfies Readonly<Record<string, Case>>;
