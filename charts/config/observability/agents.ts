import type { RoleName } from '../groups';
import type { ResolvedEnvironment } from '../schema/resolved';
import type { AgentSource } from '../settings/observability/agents';

/** A Java agent in a Druid process. */
export interface Agent {
  readonly name: 'opentelemetry' | 'pyroscope';
  readonly source: AgentSource;
  /** Where it sends what it sees. */
  readonly endpoint: string;
}

/** The name of what receives traces and profiles, among the collectors; and its ports. */
export const RECEIVER = { name: 'alloy-receiver', otlpGrpc: 4317, otlp: 4318, pyroscope: 4040 } as const;

/** Where the agents are that images bring, in a Druid container. */
export const AGENTS_FOLDER = '/opt/agents';

/** The agents of the processes of a role, in the order in which the JVM loads them. */
export function agentsOf({ observability, network }: ResolvedEnvironment, role: RoleName): readonly Agent[] {
  const { traces, profiles, collectors } = observability;
  const receiver = (port: number) => `http://${RECEIVER.name}.${collectors?.namespace ?? ''}.svc.${network.clusterDomain}:${port}`;
  const has = (roles: readonly RoleName[] | undefined) => roles === undefined || roles.includes(role);
  return [
    ...(traces !== undefined && has(traces.roles)
      ? [
          {
            name: 'opentelemetry',
            source: traces.agent ?? inDruid('opentelemetry'),
            endpoint: traces.endpoint ?? receiver(RECEIVER.otlp),
          } as const,
        ]
      : []),
    ...(profiles?.type === 'agent' && has(profiles.roles)
      ? [
          {
            name: 'pyroscope',
            source: profiles.agent ?? inDruid('pyroscope'),
            endpoint: profiles.endpoint ?? receiver(RECEIVER.pyroscope),
          } as const,
        ]
      : []),
  ];
}

/** Where an agent is in a Druid container. */
export function pathOfAgent({ name, source }: Agent): string {
  return source.type === 'image' ? `${AGENTS_FOLDER}/${name}.jar` : source.path;
}

/** Where the image that is made here has an agent, if it is built with it. */
const inDruid = (name: Agent['name']): AgentSource => ({ type: 'druid-image', path: `/opt/druid/agents/${name}.jar` });
