import type { ResolvedBroker } from '../../../config/schema/resolved';
import type { Properties } from '../property';

type Scheduler = NonNullable<ResolvedBroker['scheduler']>;

/**
 * How a broker shares itself among queries.
 *
 * @see https://druid.apache.org/docs/latest/configuration/#query-prioritization-and-laning
 */
export function scheduler(settings: Scheduler | undefined): Properties {
  if (settings === undefined) return {};
  const { capacity, lanes, prioritization } = settings;
  return {
    ...(capacity === undefined ? {} : { 'druid.query.scheduler.numThreads': capacity }),
    ...lanesOf(lanes),
    ...prioritizationOf(prioritization),
  };
}

function lanesOf(lanes: Scheduler['lanes']): Properties {
  if (lanes === undefined) return {};
  const key = 'druid.query.scheduler.laning';
  if (lanes.type === 'high-low') return { [`${key}.strategy`]: 'hilo', [`${key}.maxLowPercent`]: lanes.low };
  const percents = Object.entries(lanes.percent).map(([lane, percent]) => [`${key}.lanes.${lane}`, percent]);
  return { [`${key}.strategy`]: 'manual', [`${key}.isLimitPercent`]: true, ...(Object.fromEntries(percents) as Properties) };
}

function prioritizationOf(thresholds: Scheduler['prioritization']): Properties {
  if (thresholds === undefined) return {};
  const { age, interval, segments, adjustment } = thresholds;
  const key = 'druid.query.scheduler.prioritization';
  return {
    [`${key}.strategy`]: 'threshold',
    ...(age === undefined ? {} : { [`${key}.periodThreshold`]: age }),
    ...(interval === undefined ? {} : { [`${key}.durationThreshold`]: interval }),
    ...(segments === undefined ? {} : { [`${key}.segmentCountThreshold`]: segments }),
    [`${key}.adjustment`]: adjustment,
  };
}
