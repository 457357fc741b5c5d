import { Size, SizeRoundingBehavior } from 'cdk8s';

/** The size in bytes. `Size` itself has no unit below the kibibyte. */
export function bytesOf(size: Size): number {
  return Math.round(size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }) * 1024);
}

/** The size in whole mebibytes, rounded down: the step in which memory is shared out. */
export function mebibytesOf(size: Size): number {
  return Math.floor(bytesOf(size) / 1024 ** 2);
}

/** Kubernetes' text of a size in its largest whole unit: `6Gi`, `896Mi`. */
export function formatSize(size: Size): string {
  const bytes = bytesOf(size);
  const unit = UNITS.find(({ factor }) => bytes !== 0 && bytes % factor === 0);
  return unit === undefined ? `${bytes}` : `${bytes / unit.factor}${unit.suffix}`;
}

const UNITS = [
  { suffix: 'Ti', factor: 1024 ** 4 },
  { suffix: 'Gi', factor: 1024 ** 3 },
  { suffix: 'Mi', factor: 1024 ** 2 },
  { suffix: 'Ki', factor: 1024 },
];

/** Several sizes together. */
export function sumOf(...sizes: readonly Size[]): Size {
  return Size.mebibytes(sizes.reduce((total, size) => total + mebibytesOf(size), 0));
}
