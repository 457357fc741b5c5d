import type { Duration } from 'cdk8s';

/** A duration as ISO 8601 has it, in its largest whole unit: `P30D`, `PT4H`, `PT90S`. */
export function isoOf(duration: Duration): string {
  const milliseconds = duration.toMilliseconds();
  const unit = UNITS.find(({ factor }) => milliseconds !== 0 && milliseconds % factor === 0);
  return unit === undefined ? `PT${milliseconds / 1000}S` : `${unit.prefix}${milliseconds / unit.factor}${unit.suffix}`;
}

const UNITS = [
  { prefix: 'P', suffix: 'D', factor: 86_400_000 },
  { prefix: 'PT', suffix: 'H', factor: 3_600_000 },
  { prefix: 'PT', suffix: 'M', factor: 60_000 },
] as const;
