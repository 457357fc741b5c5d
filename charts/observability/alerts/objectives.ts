import { Duration } from 'cdk8s';

import type { ResolvedThresholds } from '../../config/schema/resolved';
import type { Alert } from './alert';
import { failing, slow, stale, type Window } from './recordings';

/**
 * How fast what may fail in thirty days is used up. Fast: a fiftieth of it in an hour; slow: a twentieth in six. The shorter window lets an alert
 * end soon after its cause.
 *
 * @see https://sre.google/workbook/alerting-on-slos/
 */
const BURNS = {
  Fast: { severity: 'critical', long: '1h', short: '5m', times: 14.4, for: Duration.minutes(2) },
  Slow: { severity: 'warning', long: '6h', short: '30m', times: 6, for: Duration.minutes(15) },
} as const;

/** What is promised, and what tells how much of it is broken. */
interface Objective {
  readonly of: string;
  readonly ratio: (window: Window) => string;
  readonly allowed: (objectives: ResolvedThresholds['objectives']) => number;
  readonly means: string;
  readonly look: readonly string[];
  readonly act: readonly string[];
}

const availability: Objective = {
  of: 'failing queries of {{ $labels.namespace }}',
  ratio: failing,
  allowed: (objectives) => 100 - objectives.availability,
  means: 'So many native queries fail or run out of time that the promise of availability will not be kept.',
  look: ['DruidQueryFailureRatioHigh and DruidQueryTimeouts: what they say to look at.'],
  act: ['As there. Put off changes until the budget has grown again.'],
};

const latency: Objective = {
  of: 'slow queries of {{ $labels.namespace }}',
  ratio: slow,
  allowed: (objectives) => 100 - objectives.latency,
  means: 'So many native queries are answered late that the promise of speed will not be kept.',
  look: ['DruidQueryLatencyP95High: what it says to look at.'],
  act: ['As there. Where the promise is not what users need, change `objectives`.'],
};

const freshness: Objective = {
  of: 'stale data of {{ $labels.dataSource }} in {{ $labels.namespace }}',
  ratio: stale,
  allowed: (objectives) => 100 - objectives.freshness,
  means: 'The newest row of the datasource is too old for so much of the time that the promise of freshness will not be kept.',
  look: ['DruidKafkaLagGrowing and DruidIngestionStalled: what they say to look at.', 'Whether producers write rows with old times.'],
  act: ['As there.'],
};

/** An alert for a budget that is used up too fast. */
function burn(speed: keyof typeof BURNS, { of, ratio, allowed, ...words }: Objective): Alert {
  const { severity, long, short, times, for: held } = BURNS[speed];
  return {
    ...words,
    severity,
    for: held,
    summary: `The budget for ${of} is used up ${times} times as fast as it may be`,
    query: ({ thresholds }) => {
      const most = Number(((times * allowed(thresholds.objectives)) / 100).toPrecision(6));
      return `${ratio(long)} > ${most} and ${ratio(short)} > ${most}`;
    },
  };
}

/** Promises that will not be kept. */
export const objectives = {
  DruidQueryAvailabilityBurnFast: burn('Fast', availability),
  DruidQueryAvailabilityBurnSlow: burn('Slow', availability),
  DruidQueryLatencyBurnFast: burn('Fast', latency),
  DruidQueryLatencyBurnSlow: burn('Slow', latency),
  DruidIngestionFreshnessBurnFast: burn('Fast', freshness),
  DruidIngestionFreshnessBurnSlow: burn('Slow', freshness),
} as const satisfies Readonly<Record<string, Alert>>;
