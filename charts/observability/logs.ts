import type { ResolvedObservability } from '../config/schema/resolved';

/** The parts of a line of Druid's log. */
export const LINE_PARTS = ['time', 'level', 'thread', 'logger'] as const;

/**
 * A line as `log4j2.xml` writes it for people: `2026-01-02T03:04:05,678+0000 INFO [main] org.apache.druid.Main - message`. Names of threads may
 * have brackets in them. JavaScript and RE2 read it alike, but for the `P` of {@link inRe2}.
 */
export const TEXT_LINE =
  '^(?<time>\\d{4}-\\d{2}-\\d{2}T\\S+) (?<level>TRACE|DEBUG|INFO|WARN|ERROR|FATAL) \\[(?<thread>.*?)\\] (?<logger>[\\w.$-]+) - ';

/** The time of a line, as Go writes the second of January 2006. */
export const LINE_TIME = '2006-01-02T15:04:05,000Z07:00';

/** A pattern as RE2 has read it from the beginning: its newer versions alone know names as JavaScript writes them. */
export const inRe2 = (pattern: string) => pattern.replaceAll('(?<', '(?P<');

/** The format of an environment's log. */
export type LogFormat = ResolvedObservability['logs']['format'];

/** What the containers are called in which Druid itself runs: of servers, and of tasks. */
export const DRUID_CONTAINERS = ['druid', 'main'] as const;
