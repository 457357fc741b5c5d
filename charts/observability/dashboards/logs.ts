import { selector } from '../promql/selector';
import { here } from './variables';

/** The lines of a log that tell of something wrong. Log4j and others write levels differently. */
const WRONG = /WARN|ERROR|FATAL|warn|warning|error|fatal/;
const ERRORS = /ERROR|FATAL|error|fatal/;

/** How many lines tell of something wrong, by level. LogQL. */
export const wrongByLevel = `sum by (level) (count_over_time(${selector({ ...here, level: WRONG })}[$__auto]))`;

/** The lines of errors. LogQL. */
export const errorLines = selector({ ...here, level: ERRORS });
