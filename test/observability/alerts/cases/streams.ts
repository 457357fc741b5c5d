import { level, sum } from '../../../../charts/observability/promql/series';
import { OVERLORD, TASK, type Case } from './case';

const topic = { ...OVERLORD, dataSource: 'wiki', stream: 'edits' };
const lag = level('ingest/kafka/lag', topic);
const rows = (name: 'ingest/events/processed' | 'ingest/events/unparseable', pod: string) =>
  sum(name, { ...TASK, pod, dataSource: 'wiki' });
const supervisor = (state: string) =>
  level('supervisor/count', { ...OVERLORD, supervisorId: 'wiki', type: 'kafka', state, detailedState: state });
const persists = sum('ingest/persists/failed', { ...TASK, dataSource: 'wiki' });
const handoffs = sum('ingest/handoff/failed', { ...TASK, dataSource: 'wiki' });
const since = (series: string) => series.replace('_total{', '_created{');

export const streams = {
  DruidSupervisorUnhealthy: {
    at: '30m',
    fires: { [supervisor('UNHEALTHY_TASKS')]: '1x40' },
    quiet: { [supervisor('RUNNING')]: '1x40', [supervisor('SUSPENDED')]: '1x40' },
  },
  DruidKafkaLagHigh: {
    at: '30m',
    fires: { [lag]: '1000001x40' },
    quiet: { [lag]: '1000000x40' },
  },
  DruidKafkaLagGrowing: {
    at: '80m',
    fires: { [lag]: '100000+6060x120' },
    quiet: { [lag]: '200000+5940x120' },
  },
  DruidIngestionStalled: {
    at: '50m',
    fires: { [lag]: '10x60', [rows('ingest/events/processed', 'task-0')]: '500x60' },
    quiet: {
      [lag]: '10x60',
      [rows('ingest/events/processed', 'task-0')]: '500x60',
      [rows('ingest/events/processed', 'task-1')]: '0+10x60',
    },
  },
  DruidIngestionUnparseable: {
    at: '40m',
    fires: { [rows('ingest/events/unparseable', 'task-0')]: '0+2x60', [rows('ingest/events/processed', 'task-1')]: '0+98x60' },
    quiet: { [rows('ingest/events/unparseable', 'task-0')]: '0+1x60', [rows('ingest/events/processed', 'task-1')]: '0+99x60' },
  },
  DruidIngestionPersistOrHandoffFailed: {
    at: '10m',
    fires: { [handoffs]: '1x20', [since(handoffs)]: '0x20' },
    quiet: { [handoffs]: '0x20', [since(handoffs)]: '0x20', [persists]: '1x20', [since(persists)]: '-86400x20' },
  },
} as const satisfies Readonly<Record<string, Case>>;
