import type { ResolvedObservability } from '../../config/schema/resolved';

/** What is logged, and how. */
export interface Log4j2Props extends Pick<ResolvedObservability['logs'], 'format' | 'levels'> {
  /** Whether tasks run as threads: each then has a file of its own, which Druid names, shows while the task runs, and keeps when it ends. */
  readonly threads: boolean;
}

/**
 * `log4j2.xml`: one line per event on standard output, where Kubernetes collects it. What would be further lines, such as a stack trace, is put
 * behind, with bars between.
 *
 * @see https://druid.apache.org/docs/latest/configuration/logging
 */
export function log4j2({ format, levels: { root = 'info', ...levels }, threads }: Log4j2Props): string {
  const layout = `<PatternLayout alwaysWriteExceptions="false" pattern="${escaped(PATTERNS[format])}"/>`;
  const loggers = Object.entries({ ...QUIET, ...levels }).sort(([one], [other]) => (one < other ? -1 : 1));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="WARN" shutdownHook="disable">
  <Appenders>
    <Console name="Console" target="SYSTEM_OUT">
      ${layout}
    </Console>
${threads ? routing(layout) : ''}  </Appenders>
  <Loggers>
    <Root level="${root.toUpperCase()}">
      <AppenderRef ref="${threads ? 'Routing' : 'Console'}"/>
    </Root>
${loggers.map(([name, level]) => `    <Logger name="${escaped(name)}" level="${level.toUpperCase()}"/>`).join('\n')}
  </Loggers>
</Configuration>
`;
}

const TIME = '%d{ISO8601_OFFSET_DATE_TIME_HHCMM}';

/** A message may have line breaks of its own: they are marked, as those of a stack trace are. */
const ONE_LINE = '%replace{%m}{[\\r\\n]+}{ | }%notEmpty{ | %xEx{separator( | )}}';

/** The JSON is written by the pattern: the layout that is made for it is not in the image of every line. */
const PATTERNS = {
  text: `${TIME} %p [%t] %c - ${ONE_LINE}%n`,
  json: `{"time":"${TIME}","level":"%p","thread":"%enc{%t}{JSON}","logger":"%enc{%c}{JSON}","message":"%enc{%m}{JSON}","exception":"%enc{%xEx{separator( | )}}{JSON}"}%n`,
} as const;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A thread of a task carries the name of its log; all others carry none, and are looked up as it is written. */
const routing = (layout: string) => `    <Routing name="Routing">
      <Routes pattern="$\${ctx:task.log.id}">
        <Route>
          <File name="task-\${ctx:task.log.id}" fileName="\${ctx:task.log.file}">
            ${layout}
          </File>
        </Route>
        <Route key="$\${ctx:task.log.id}" ref="Console"/>
      </Routes>
      <IdlePurgePolicy timeToLive="10" timeUnit="minutes"/>
    </Routing>
`;

/** Loggers that say at INFO what nobody asks for. */
const QUIET = {
  'org.apache.druid.java.util.http.client.pool.ChannelResourceFactory': 'warn',
  'org.apache.kafka.clients': 'warn',
} as const;
