import type { Stage } from '../../alloy/components/loki/process';
import { map } from '../../alloy/functions';
import { inRe2, LINE_PARTS, LINE_TIME, TEXT_LINE, type LogFormat } from '../../logs';

/**
 * Takes a line of Druid apart. A line that is not Druid's, such as one of the JVM, stays as it is, without a level, at the time at which it was
 * written.
 */
export function druidStages(format: LogFormat): readonly Stage[] {
  return [
    format === 'json'
      ? { json: { expressions: map(Object.fromEntries(LINE_PARTS.map((part) => [part, '']))) } }
      : { regex: { expression: inRe2(TEXT_LINE) } },
    { timestamp: { source: 'time', format: LINE_TIME, action_on_failure: 'skip' } },
    { labels: { values: map({ level: '' }) } },
    { structured_metadata: { values: map({ logger: '', thread: '', pod: '' }) } },
  ];
}
