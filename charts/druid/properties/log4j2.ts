/**
 * `log4j2.xml`: one line per event on standard output, where Kubernetes collects it.
 *
 * @param logsOfThreads whether tasks run as threads: each then has a file of its own, which Druid names, shows while the task runs, and
 * keeps when it ends
 * @see https://druid.apache.org/docs/latest/configuration/logging
 */
export function log4j2(logsOfThreads = false): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="WARN" shutdownHook="disable">
  <Appenders>
    <Console name="Console" target="SYSTEM_OUT">
      ${LAYOUT}
    </Console>
${logsOfThreads ? ROUTING : ''}  </Appenders>
  <Loggers>
    <Root level="INFO">
      <AppenderRef ref="${logsOfThreads ? 'Routing' : 'Console'}"/>
    </Root>
${QUIET.map((name) => `    <Logger name="${name}" level="WARN"/>`).join('\n')}
  </Loggers>
</Configuration>
`;
}

const LAYOUT = '<PatternLayout pattern="%d{ISO8601_OFFSET_DATE_TIME_HHCMM} %p [%t] %c - %m%xEx{separator( | )}%n"/>';

/** A thread of a task carries the name of its log; all others carry none, and are looked up as it is written. */
const ROUTING = `    <Routing name="Routing">
      <Routes pattern="$\${ctx:task.log.id}">
        <Route>
          <File name="task-\${ctx:task.log.id}" fileName="\${ctx:task.log.file}">
            ${LAYOUT}
          </File>
        </Route>
        <Route key="$\${ctx:task.log.id}" ref="Console"/>
      </Routes>
      <IdlePurgePolicy timeToLive="10" timeUnit="minutes"/>
    </Routing>
`;

/** Loggers that say at INFO what nobody asks for. */
const QUIET = ['org.apache.druid.java.util.http.client.pool.ChannelResourceFactory', 'org.apache.kafka.clients'];
