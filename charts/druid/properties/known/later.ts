import type { LineNumber } from '../../../config/lines';

/** Properties that the reference describes, and that come with a line after those that are supported. */
const LATER: Readonly<Record<string, number>> = {
  'druid.coordinator.server.maxConcurrentRequests': 39,
  'druid.s3.maxAttempts': 39,
  'druid.s3.retryMode': 39,
};

/** The line with which a property comes, where that is after the given one. */
export function comesWith(line: LineNumber, property: string): number | undefined {
  const since = LATER[property];
  return since !== undefined && since > Number(line) ? since : undefined;
}
