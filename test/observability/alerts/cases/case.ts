/** Series with their values, a minute apart, as `promtool` writes them. */
export type Samples = Readonly<Record<string, string>>;

/** What makes an alert fire, and what is like it and does not. */
export interface Case {
  /** When it is looked at. */
  readonly at: string;
  readonly fires: Samples;
  readonly quiet: Samples;
}

/** Where the series are from. */
export const HERE = { cluster: 'c', namespace: 'druid' } as const;

/** The pods of a few roles. */
export const BROKER = { ...HERE, pod: 'broker-0', druid_service: 'druid/broker' } as const;
export const COORDINATOR = { ...HERE, pod: 'coordinator-0', druid_service: 'druid/coordinator' } as const;
export const STANDBY = { ...COORDINATOR, pod: 'coordinator-1' } as const;
export const HISTORICAL = { ...HERE, pod: 'historical-0', druid_service: 'druid/historical' } as const;
export const TASK = { ...HERE, pod: 'task-0', druid_service: 'druid/peon' } as const;
export const OVERLORD = { ...HERE, pod: 'overlord-0', druid_service: 'druid/overlord' } as const;
