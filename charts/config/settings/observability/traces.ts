import type { RoleName } from '../../groups';
import type { AgentSource } from './agents';

/**
 * Traces by the OpenTelemetry Java agent: requests between Druid's processes, calls of the database, S3 and Kafka.
 *
 * @see https://opentelemetry.io/docs/zero-code/java/agent/
 */
export interface TraceSettings {
  /**
   * Where the agent comes from.
   *
   * @default - Druid's own image, where `image/Dockerfile` puts it: `/opt/druid/agents/opentelemetry.jar`
   */
  readonly agent?: AgentSource;
  /**
   * Percent of the requests that are traced. One that came with a trace of its own goes on as that says.
   *
   * @default 10
   */
  readonly sampling?: number;
  /**
   * The roles that are traced; `task` is for the pods of tasks.
   *
   * @default - all
   */
  readonly roles?: readonly RoleName[];
  /**
   * Where traces go: the address of an OTLP receiver over HTTP, such as `http://tempo.telemetry:4318`.
   *
   * @default - the receiver among the environment's collectors
   */
  readonly endpoint?: string;
}
