/** Where a Java agent comes from. No pod fetches it from the internet. */
export type AgentSource = AgentImage | AgentInDruid;

/** An image that has it: an init container copies it. */
export interface AgentImage {
  readonly type: 'image';
  /** The image, with tag or digest. It needs a `cp`. */
  readonly image: string;
  /** Where the agent is in it, such as `/javaagent.jar`. */
  readonly path: string;
}

/** Druid's own image, with the agent built in: nothing is copied. */
export interface AgentInDruid {
  readonly type: 'druid-image';
  /** Where the agent is in it, such as `/opt/agents/pyroscope.jar`. */
  readonly path: string;
}
