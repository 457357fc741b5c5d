import type { Dataquery } from '@grafana/grafana-foundation-sdk/prometheus';
import type { dataquery } from '@grafana/grafana-foundation-sdk/loki';

import type { PanelKind, QuerySpec } from '../spec';
import { sourceOf } from '../variables';
import type { Plain } from './plain';

/** A query as Grafana reads it. */
export function targetOf({ expr, legend, of = 'datasource' }: QuerySpec, index: number, as: PanelKind): Plain<Dataquery | dataquery> {
  const common = { refId: String.fromCharCode('A'.charCodeAt(0) + index), datasource: sourceOf(of), expr, legendFormat: legend };
  if (of === 'loki') return { ...common, queryType: 'range', maxLines: 200 };
  // One number is of now; all others are of the time that is shown.
  return {
    ...common,
    editorMode: 'code',
    format: as === 'heatmap' ? 'heatmap' : 'time_series',
    instant: as === 'stat',
    range: as !== 'stat',
  };
}
