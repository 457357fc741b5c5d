import versions from './versions.json';

/** A line of Druid releases, and in what it differs from the others. */
export interface Line {
  /** The first part of its version numbers. */
  readonly number: LineNumber;
  /** The releases that are known to run. */
  readonly releases: readonly string[];
  /** The Java of its image. */
  readonly java: number;
  /** The generation of the AWS SDK that its S3 extension calls: from 2 on it finds EKS Pod Identity by itself. */
  readonly awsSdk: 1 | 2;
  /** Where the JVM options of a task are read from: the start script of older images reads a variable and ignores `jvm.config`. */
  readonly taskJvmOptions: 'variable' | 'file';
  /** What tells that a process is announced, and thus part of the cluster. */
  readonly readiness: string;
}

/** The number of a supported line. */
export type LineNumber = keyof typeof versions.druid.lines;

/**
 * The supported lines.
 *
 * @see https://druid.apache.org/docs/latest/release-info/upgrade-notes
 */
export const lines = {
  '37': {
    number: '37',
    releases: versions.druid.lines['37'],
    java: 17,
    awsSdk: 2,
    taskJvmOptions: 'variable',
    readiness: '/status/ready',
  },
  '38': { number: '38', releases: versions.druid.lines['38'], java: 21, awsSdk: 2, taskJvmOptions: 'file', readiness: '/status/ready' },
} as const satisfies Record<LineNumber, Line>;

/** Whether a release is of a supported line. */
export function isSupported(version: string): boolean {
  return Object.values<Line>(lines).some(({ releases }) => releases.includes(version));
}

/** The line of a release. One that is not supported is a fault of its own; all else is asked of the newest line then. */
export function lineOf(version: string): Line {
  return Object.values<Line>(lines).find(({ releases }) => releases.includes(version)) ?? lines['38'];
}
