import { buckets, level, observations, sum } from '../../../../charts/observability/promql/series';
import { BROKER, OVERLORD, TASK, type Case } from './case';

const count = sum('query/count', BROKER);
const failed = sum('query/failed/count', BROKER);
const timeouts = sum('query/timeout/count', BROKER);
const queries = (wrong: string) => ({ [count]: '0+1000x500', [failed]: wrong, [timeouts]: '0x500' });

const query = { ...BROKER, dataSource: 'wiki', type: 'scan' };
const times = (inTime: string) => ({
  [buckets('query/time', { ...query, le: '2.5' })]: inTime,
  [observations('query/time', query)]: '0+1000x500',
});

const gap = level('ingest/events/messageGap', { ...TASK, dataSource: 'wiki' });
const lag = level('ingest/kafka/lag', { ...OVERLORD, dataSource: 'wiki', stream: 'edits' });

/** A half percent of queries may fail, five percent may be slow, a percent of the time may be stale. */
export const objectives = {
  DruidQueryAvailabilityBurnFast: { at: '120m', fires: queries('0+73x500'), quiet: queries('0+71x500') },
  DruidQueryAvailabilityBurnSlow: { at: '480m', fires: queries('0+31x500'), quiet: queries('0+29x500') },
  DruidQueryLatencyBurnFast: { at: '120m', fires: times('0+270x500'), quiet: times('0+290x500') },
  DruidQueryLatencyBurnSlow: { at: '480m', fires: times('0+690x500'), quiet: times('0+710x500') },
  DruidIngestionFreshnessBurnFast: {
    at: '120m',
    fires: { [gap]: '700000x200', [lag]: '5x200' },
    // Nothing is written to the topic: there is nothing newer.
    quiet: { [gap]: '700000x200', [lag]: '0x200' },
  },
  DruidIngestionFreshnessBurnSlow: {
    at: '480m',
    fires: { [gap]: '1000x200 700000x300', [lag]: '5x500' },
    quiet: { [gap]: '700000x200 1000x300', [lag]: '5x500' },
  },
} as const satisfies Readonly<Record<string, Case>>;
