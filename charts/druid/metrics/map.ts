import type { ExportedMetric } from './exported';
import type { Unit } from './metric';

const TYPES = { counter: 'count', gauge: 'gauge', histogram: 'timer' } as const;

/** How many of a unit are a second; of what is no time, 1, as the emitter divides whatever it observes. */
const IN_A_SECOND: Readonly<Record<Unit, number>> = {
  count: 1,
  bytes: 1,
  ratio: 1,
  milliseconds: 1e3,
  microseconds: 1e6,
  nanoseconds: 1e9,
};

/**
 * What the emitter reads: which metrics become which series, with which labels.
 *
 * @see https://druid.apache.org/docs/latest/development/extensions-contrib/prometheus#metric-mapping
 */
export function dimensionMap(metrics: Readonly<Record<string, ExportedMetric>>): string {
  const entries = Object.entries(metrics).sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = entries.map(([name, metric]) => `  ${JSON.stringify(name)}: ${JSON.stringify(entryOf(metric))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function entryOf({ type, labels, help, unit, buckets }: ExportedMetric) {
  const histogram = { conversionFactor: IN_A_SECOND[unit], histogramBuckets: buckets };
  return { dimensions: labels, type: TYPES[type], help, ...(type === 'histogram' ? histogram : {}) };
}
