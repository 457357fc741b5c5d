import type { FieldConfig, Panel } from '@grafana/grafana-foundation-sdk/dashboard';

import type { PanelSpec } from '../spec';
import { sourceOf } from '../variables';
import { KINDS } from './kinds';
import type { Plain } from './plain';
import { targetOf } from './target';

/** A panel as Grafana reads it, without its number and its place. */
export function panelOf(panel: PanelSpec): Plain<Panel> {
  const { title, description, as = 'series', queries } = panel;
  const { type, options, custom } = KINDS[as];
  return {
    type,
    title,
    description,
    ...(queries[0] === undefined ? {} : { datasource: sourceOf(queries[0].of ?? 'datasource') }),
    fieldConfig: { defaults: { ...fieldsOf(panel), custom: custom(panel) }, overrides: [] },
    options: options(panel),
    targets: queries.map((query, index) => targetOf(query, index, as)),
  };
}

/** The unit, the scale and the colours of what is shown. */
function fieldsOf({ unit, max, thresholds = [] }: PanelSpec): Plain<FieldConfig> {
  return {
    unit,
    ...(max === undefined ? {} : { min: 0, max }),
    thresholds: {
      mode: 'absolute',
      steps: [{ value: null, color: 'green' }, ...thresholds.map(({ from, color }) => ({ value: from, color }))],
    },
  };
}
