import { from } from '../../../../charts/observability/promql/outside';
import { buckets, level, sum } from '../../../../charts/observability/promql/series';
import { BROKER, COORDINATOR, HERE, HISTORICAL, TASK, type Case } from './case';

const up = (pod: string, component: string) => from('up', { ...HERE, pod, component });
const heartbeat = level('service/heartbeat', { ...BROKER, leader: 'unknown' });
const unsynced = (le: string) => buckets('serverview/sync/healthy', { ...BROKER, tier: 'hot', le });
const heap = (name: 'jvm/mem/used' | 'jvm/mem/max') => level(name, { ...BROKER, memKind: 'heap' });

export const processes = {
  DruidTargetDown: {
    at: '10m',
    fires: { [up('broker-0', 'broker')]: '0x20' },
    quiet: { [up('broker-0', 'broker')]: '1x20', [up('task-0', 'task')]: '0x20', [from('up', { namespace: 'other', pod: 'x' })]: '0x20' },
  },
  DruidHeartbeatMissing: {
    at: '30m',
    fires: { [heartbeat]: '1x10 _x30' },
    quiet: { [heartbeat]: '1x40', [level('service/heartbeat', { ...TASK, leader: 'unknown' })]: '1x10 _x30' },
  },
  DruidServerViewUnsynced: {
    at: '30m',
    fires: { [unsynced('0.0')]: '0+1x40', [unsynced('+Inf')]: '0+3x40' },
    quiet: { [unsynced('0.0')]: '7x40', [unsynced('+Inf')]: '7+3x40' },
  },
  DruidJettyThreadsExhausted: {
    at: '10m',
    fires: { [level('jetty/threadPool/busy', BROKER)]: '46x20', [level('jetty/threadPool/max', BROKER)]: '50x20' },
    quiet: { [level('jetty/threadPool/busy', BROKER)]: '44x20', [level('jetty/threadPool/max', BROKER)]: '50x20' },
  },
  DruidJvmHeapHigh: {
    at: '20m',
    fires: { [heap('jvm/mem/used')]: '91x30', [heap('jvm/mem/max')]: '100x30' },
    quiet: {
      [heap('jvm/mem/used')]: '89x30',
      [heap('jvm/mem/max')]: '100x30',
      [level('jvm/mem/used', { ...COORDINATOR, memKind: 'heap' })]: '99x30',
      [level('jvm/mem/max', { ...COORDINATOR, memKind: 'heap' })]: '-1x30',
    },
  },
  DruidJvmGcTimeHigh: {
    at: '30m',
    fires: {
      [sum('jvm/gc/cpu', { ...HISTORICAL, gcName: 'g1', gcGen: 'young' })]: '0+12000000000x40',
      [sum('jvm/gc/cpu', { ...HISTORICAL, gcName: 'g1', gcGen: 'old' })]: '0+12000000000x40',
    },
    quiet: {
      [sum('jvm/gc/cpu', { ...HISTORICAL, gcName: 'g1', gcGen: 'young' })]: '0+12000000000x40',
      [sum('jvm/gc/cpu', { ...BROKER, gcName: 'g1', gcGen: 'young' })]: '0+12000000000x40',
    },
  },
} as const satisfies Readonly<Record<string, Case>>;
