import { level } from '../promql/series';

/** A choice among values of a label. */
interface ChoiceSpec {
  readonly label: string;
  /** Which values there are: of a label of some series. */
  readonly values: string;
  /** Whether several may be chosen, and all. */
  readonly several: boolean;
}

/** What Grafana puts into a query for a variable. It is a pattern, as several values may be chosen. */
const chosen = (name: string) => new RegExp(`$${name}`);

/** Only what belongs to the cluster that was chosen. */
export const inCluster = { cluster: chosen('cluster') } as const;

/** Only what belongs to the cluster and the namespace that were chosen. */
export const here = { ...inCluster, namespace: chosen('namespace') } as const;

/** Only the processes that were chosen. */
export const theseServices = { druid_service: chosen('druid_service') } as const;

/** Only the pods that were chosen. */
export const thesePods = { ...theseServices, pod: chosen('pod') } as const;

/** Only the datasources that were chosen. */
export const theseDataSources = { dataSource: chosen('dataSource') } as const;

/** Only the tiers that were chosen. */
export const theseTiers = { tier: chosen('tier') } as const;

const valuesOf = (series: string, label: string) => `label_values(${series}, ${label})`;

/** What may be chosen, in the order of the choices: each depends on those before it. */
export const choices = {
  cluster: { label: 'Cluster', values: valuesOf(level('service/heartbeat'), 'cluster'), several: false },
  namespace: { label: 'Namespace', values: valuesOf(level('service/heartbeat', inCluster), 'namespace'), several: false },
  druid_service: { label: 'Service', values: valuesOf(level('service/heartbeat', here), 'druid_service'), several: true },
  pod: { label: 'Pod', values: valuesOf(level('service/heartbeat', { ...here, ...theseServices }), 'pod'), several: true },
  tier: { label: 'Tier', values: valuesOf(level('tier/historical/count', here), 'tier'), several: true },
  dataSource: { label: 'Datasource', values: valuesOf(level('segment/count', here), 'dataSource'), several: true },
} as const satisfies Readonly<Record<string, ChoiceSpec>>;

/** What every dashboard lets choose. */
export const ALWAYS = ['cluster', 'namespace'] as const;

/** The name of a variable that only some dashboards have. */
export type Choice = Exclude<keyof typeof choices, (typeof ALWAYS)[number]>;

/** Data sources of Grafana, by the names of the variables that hold them. */
export const sources = {
  datasource: { label: 'Metrics', type: 'prometheus' },
  loki: { label: 'Logs', type: 'loki' },
  tempo: { label: 'Traces', type: 'tempo' },
  pyroscope: { label: 'Profiles', type: 'grafana-pyroscope-datasource' },
} as const;

/** The name of a variable that holds a data source. */
export type SourceName = keyof typeof sources;

/** A data source, as panels and queries refer to it. */
export const sourceOf = (name: SourceName) => ({ type: sources[name].type, uid: `\${${name}}` });
