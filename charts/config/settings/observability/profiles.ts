import type { RoleName } from '../../groups';
import type { AgentSource } from './agents';

/**
 * What Druid's processes spend their time and memory on.
 *
 * - `agent`: the Pyroscope agent in each JVM sends it. Nothing needs privileges.
 * - `java`: a collector on each node attaches to the JVMs. It has to be privileged, and Druid's `/tmp` has to be executable.
 * - `ebpf`: a collector on each node looks on from the kernel. It has to be privileged, and knows no names of Java.
 */
export type ProfileSettings = AgentProfiles | NodeProfiles;

/** By an agent. @see https://grafana.com/docs/pyroscope/latest/configure-client/language-sdks/java/ */
export interface AgentProfiles {
  readonly type: 'agent';
  /**
   * Where the agent comes from. There is no image of it that its makers publish.
   *
   * @default - Druid's own image, where `image/Dockerfile` puts it: `/opt/druid/agents/pyroscope.jar`
   */
  readonly agent?: AgentSource;
  /**
   * The roles that are profiled; `task` is for the pods of tasks.
   *
   * @default - all
   */
  readonly roles?: readonly RoleName[];
  /**
   * Where profiles go, such as `http://pyroscope.telemetry:4040`.
   *
   * @default - the receiver among the environment's collectors
   */
  readonly endpoint?: string;
}

/** By a collector on each node. @see https://grafana.com/docs/alloy/latest/reference/components/pyroscope/pyroscope.java/ */
export interface NodeProfiles {
  readonly type: 'java' | 'ebpf';
  /**
   * The roles that are profiled; `task` is for the pods of tasks.
   *
   * @default - all
   */
  readonly roles?: readonly RoleName[];
}
