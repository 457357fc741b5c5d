import type { ResolvedEnvironment } from '../../config/schema/resolved';
import { catalogue } from './catalogue';
import { render } from './render/dashboard';

/** A dashboard that is ready to be imported. */
export interface RenderedDashboard {
  readonly name: string;
  readonly title: string;
  readonly json: string;
}

/**
 * All dashboards, with the links that an environment has something for. Their addresses are the same everywhere, and so are they for the same
 * settings: a Grafana that several clusters share has each dashboard once, and lets choose among the clusters.
 */
export function dashboardsOf(environment: ResolvedEnvironment): readonly RenderedDashboard[] {
  return Object.entries(catalogue).map(([name, spec]) => ({
    name,
    title: spec.title,
    json: `${JSON.stringify(render(`druid-${name}`, spec, environment), undefined, 1)}\n`,
  }));
}
