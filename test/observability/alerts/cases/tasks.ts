import { from } from '../../../../charts/observability/promql/outside';
import { buckets, level, sum } from '../../../../charts/observability/promql/series';
import { HERE, OVERLORD, type Case } from './case';

const up = from('up', { ...HERE, pod: 'overlord-0', component: 'overlord' });
const of = (dataSource: string) => ({ ...OVERLORD, dataSource, taskType: 'index_kafka' });
const failed = (dataSource: string) => sum('task/failed/count', of(dataSource));
const succeeded = (dataSource: string) => sum('task/success/count', of(dataSource));
const since = (series: string) => series.replace('_total{', '_created{');
const pending = (dataSource: string) => level('task/pending/count', of(dataSource));
const slots = (name: 'taskSlot/used/count' | 'taskSlot/total/count') => level(name, { ...OVERLORD, category: 'k8s' });
const starts = (le: string) => buckets('k8s/peon/startup/time', { ...of('wiki'), le });

export const tasks = {
  DruidOverlordNoLeader: {
    at: '30m',
    fires: { [up]: '1x40', [slots('taskSlot/total/count')]: '4x5 _x35' },
    quiet: { [up]: '1x40', [slots('taskSlot/total/count')]: '4x40' },
  },
  DruidTaskFailures: {
    at: '20m',
    fires: { [failed('wiki')]: '3x30', [since(failed('wiki'))]: '0x30' },
    quiet: {
      [failed('wiki')]: '2x30',
      [since(failed('wiki'))]: '0x30',
      // Of a day before.
      [failed('other')]: '30x30',
      [since(failed('other'))]: '-86400x30',
    },
  },
  DruidTaskFailureRatioHigh: {
    at: '40m',
    fires: {
      [failed('wiki')]: '0+1x60',
      [since(failed('wiki'))]: '-9999x60',
      [succeeded('wiki')]: '0+3x60',
      [since(succeeded('wiki'))]: '-9999x60',
    },
    quiet: {
      [failed('wiki')]: '0+1x60',
      [since(failed('wiki'))]: '-9999x60',
      [succeeded('wiki')]: '0+5x60',
      [since(succeeded('wiki'))]: '-9999x60',
    },
  },
  DruidTasksPendingTooLong: {
    at: '60m',
    fires: { [pending('wiki')]: '1x80' },
    quiet: { [pending('wiki')]: '1x20 0x5 1x55' },
  },
  DruidTaskSlotsExhausted: {
    at: '60m',
    fires: { [slots('taskSlot/used/count')]: '96x80', [slots('taskSlot/total/count')]: '100x80' },
    quiet: { [slots('taskSlot/used/count')]: '95x80', [slots('taskSlot/total/count')]: '100x80' },
  },
  DruidPeonStartupSlow: {
    at: '90m',
    fires: { [starts('300.0')]: '0x120', [starts('900.0')]: '0+1x120', [starts('+Inf')]: '0+1x120' },
    quiet: { [starts('300.0')]: '0+1x120', [starts('900.0')]: '0+1x120', [starts('+Inf')]: '0+1x120' },
  },
} as const satisfies Readonly<Record<string, Case>>;
