import type { defaultDashboard } from '@grafana/grafana-foundation-sdk/dashboard';

import type { ResolvedEnvironment } from '../../../config/schema/resolved';
import { layoutOf } from '../layout';
import { linksOf, TAG } from '../links';
import type { DashboardSpec } from '../spec';
import { dashboardLinks } from './links';
import { panelOf } from './panel';
import type { Plain } from './plain';
import { variablesOf } from './variables';

/** The JSON model in its first version: the one that sidecars and the operator import. */
type Model = Plain<ReturnType<typeof defaultDashboard>>;

/**
 * A dashboard as Grafana reads it. Nothing in it changes but with what it shows: it has no time and no version.
 *
 * @see https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/
 */
export function render(uid: string, spec: DashboardSpec, environment: ResolvedEnvironment): Model {
  const links = linksOf(spec, environment);
  return {
    uid,
    title: spec.title,
    description: spec.purpose,
    tags: [TAG],
    schemaVersion: 42,
    timezone: 'browser',
    editable: true,
    // A line through all panels at the time that the mouse is at.
    graphTooltip: 1,
    refresh: '1m',
    time: { from: `now-${spec.since ?? '6h'}`, to: 'now' },
    annotations: { list: [] },
    links: dashboardLinks(links),
    templating: { list: variablesOf(spec, links) },
    panels: panelsOf(spec),
  };
}

/** Rows and panels, numbered from top to bottom. */
function panelsOf({ rows }: DashboardSpec): NonNullable<Model['panels']> {
  let id = 0;
  return layoutOf(rows).flatMap(({ title, place, panels }) => [
    { type: 'row' as const, id: ++id, title, collapsed: false, panels: [], gridPos: place },
    ...panels.map(({ panel, place: gridPos }) => ({ id: ++id, ...panelOf(panel), gridPos })),
  ]);
}
