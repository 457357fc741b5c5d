import { App, Chart } from 'cdk8s';

import type { Manifest } from '../../../charts/app';
import type { ObservabilitySettings } from '../../../charts/config/settings/observability/observability';
import { resolve } from '../../../charts/config/resolve';
import type { ResolvedEnvironment } from '../../../charts/config/schema/resolved';
import { dashboards } from '../../../charts/observability/dashboards';
import { dashboardsOf } from '../../../charts/observability/dashboards/dashboards';
import { localWith } from '../../support/environment';

/** Of the JSON of a dashboard, what tests look at. */
export interface DashboardJson {
  readonly uid: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly schemaVersion: number;
  readonly panels: readonly PanelJson[];
  readonly links: readonly { readonly type: string; readonly title: string; readonly url?: string; readonly tags: readonly string[] }[];
  readonly templating: { readonly list: readonly VariableJson[] };
}

/** Of a panel, what tests look at. */
export interface PanelJson {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly options?: Readonly<Record<string, unknown>>;
  readonly targets?: readonly { readonly refId: string; readonly expr: string; readonly datasource: { readonly type: string } }[];
}

/** Of a variable, what tests look at. */
export interface VariableJson {
  readonly name: string;
  readonly type: string;
  readonly definition?: string;
}

/** `local`, with some settings of what is seen of it, and their defaults. */
export function observed(settings: ObservabilitySettings): ResolvedEnvironment {
  const { environment } = resolve(localWith('observability', settings));
  if (environment === undefined) throw new Error('the settings of the test are wrong');
  return environment;
}

/** Everything that a dashboard may link to is there. */
export const linked = observed({
  traces: {},
  profiles: { type: 'java' },
  alerts: { runbooks: 'https://example.com/runbooks/' },
  dashboards: {},
});

/** All dashboards of an environment, read as Grafana reads them. */
export function readOf(environment: ResolvedEnvironment): readonly (readonly [string, DashboardJson])[] {
  return dashboardsOf(environment).map(({ name, json }) => [name, JSON.parse(json) as DashboardJson]);
}

/** The objects that bring them to Grafana. */
export function objectsOf(environment: ResolvedEnvironment): readonly Manifest[] {
  const chart = new Chart(new App(), 'test', { disableResourceNameHashes: true });
  dashboards(chart, environment);
  return chart.toJson() as Manifest[];
}
