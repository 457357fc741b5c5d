import { lineOf } from '../../config/lines';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { metrics } from '.';
import type { Metric } from './metric';

/** A metric as an environment exports it. One that an operator adds is of no role that is known here. */
export type ExportedMetric = Omit<Metric, 'labels'> & { readonly labels: readonly string[] };

/** What leaves Druid in an environment: what its line has of the table, and what its operator adds or has otherwise. */
export function exportedMetrics({ druid, observability }: ResolvedEnvironment): Readonly<Record<string, ExportedMetric>> {
  const line = Number(lineOf(druid.version).number);
  const own = Object.entries<Metric>(metrics).filter(
    ([, { since, discovery = druid.discovery.type }]) =>
      (since === undefined || Number(since) <= line) && discovery === druid.discovery.type,
  );
  const added = Object.entries(observability.metrics.additional).map(([name, { buckets, ...metric }]): [string, ExportedMetric] => [
    name,
    { ...metric, ...(buckets === undefined ? {} : { buckets }), by: [] },
  ]);
  return Object.fromEntries<ExportedMetric>([...own, ...added]);
}
