import type { Duration } from 'cdk8s';

/** A duration as ISO 8601 has it, in its largest whole unit: `P30D`, `PT4H`, `PT90S`. */
export function isoOf(duration: Duration): string {
  const seconds = duration.toSeconds();
  if (seconds !== 0 && seconds % DAY === 0) return `P${seconds / DAY}D`;
  const unit = UNITS.find(({ factor }) => seconds !== 0 && seconds % factor === 0);
  return unit === undefined ? `PT${seconds}S` : `PT${seconds / unit.factor}${unit.suffix}`;
}

const DAY = 86_400;

const UNITS = [
  { suffix: 'H', factor: 3_600 },
  { suffix: 'M', factor: 60 },
] as const;
