import type { metrics, MetricOf } from '../../druid/metrics';
import { exportedName } from '../../druid/metrics/names';
import { selector } from './selector';
import { sum, type Matchers } from './series';

/** The sums whose first event matters. */
export type RareMetric = {
  [Name in MetricOf<'counter'>]: (typeof metrics)[Name] extends { rare: true } ? Name : never;
}[MetricOf<'counter'>];

/**
 * How often something rare has happened in a while. A series that did not exist before begins with its first event, which no `increase` counts:
 * what was made within the while counts as a whole.
 *
 * @param range as PromQL writes it, such as `30m`, and the same in seconds
 */
export function occurrences<Name extends RareMetric>(
  name: Name,
  range: { readonly text: string; readonly seconds: number },
  matchers?: Matchers<Name>,
): string {
  const series = sum(name, matchers);
  const created = `${exportedName(name)}_created${selector(matchers)}`;
  return `((${series} and (${created} > time() - ${range.seconds})) or increase(${series}[${range.text}]))`;
}

export const HALF_HOUR = { text: '30m', seconds: 1800 } as const;
export const HOUR = { text: '1h', seconds: 3600 } as const;
