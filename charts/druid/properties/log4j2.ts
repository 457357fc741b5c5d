/**
 * `log4j2.xml`: one line per event on standard output, where Kubernetes collects it.
 *
 * @see https://druid.apache.org/docs/latest/configuration/logging
 */
export function log4j2(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="WARN" shutdownHook="disable">
  <Appenders>
    <Console name="Console" target="SYSTEM_OUT">
      <PatternLayout pattern="%d{ISO8601_OFFSET_DATE_TIME_HHCMM} %p [%t] %c - %m%xEx{separator( | )}%n"/>
    </Console>
  </Appenders>
  <Loggers>
    <Root level="INFO">
      <AppenderRef ref="Console"/>
    </Root>
${QUIET.map((name) => `    <Logger name="${name}" level="WARN"/>`).join('\n')}
  </Loggers>
</Configuration>
`;
}

/** Loggers that say at INFO what nobody asks for. */
const QUIET = ['org.apache.druid.java.util.http.client.pool.ChannelResourceFactory', 'org.apache.kafka.clients'];
