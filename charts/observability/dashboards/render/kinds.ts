import type { GraphFieldConfig } from '@grafana/grafana-foundation-sdk/common';
import type { Options as HeatmapOptions } from '@grafana/grafana-foundation-sdk/heatmap';
import type { Options as LogsOptions } from '@grafana/grafana-foundation-sdk/logs';
import type { Options as StatOptions } from '@grafana/grafana-foundation-sdk/stat';
import type { Options as SeriesOptions } from '@grafana/grafana-foundation-sdk/timeseries';

import type { PanelKind, PanelSpec } from '../spec';
import type { Plain } from './plain';

/** How a kind of picture is drawn. */
interface Kind {
  /** The plugin of Grafana that draws it. */
  readonly type: string;
  readonly options: (panel: PanelSpec) => object;
  readonly custom: (panel: PanelSpec) => object;
}

const nothing = () => ({});

/** The kinds of pictures, with the options of their plugins. */
export const KINDS: Readonly<Record<PanelKind, Kind>> = {
  series: {
    type: 'timeseries',
    options: (): Plain<SeriesOptions> => ({
      legend: { showLegend: true, displayMode: 'table', placement: 'bottom', calcs: ['lastNotNull', 'max'], sortBy: 'Max', sortDesc: true },
      tooltip: { mode: 'multi', sort: 'desc' },
    }),
    custom: ({ stacked = false, thresholds }): Plain<GraphFieldConfig> => ({
      drawStyle: 'line',
      lineWidth: 1,
      fillOpacity: stacked ? 25 : 5,
      showPoints: 'never',
      axisSoftMin: 0,
      stacking: { mode: stacked ? 'normal' : 'none', group: 'A' },
      thresholdsStyle: { mode: thresholds === undefined ? 'off' : 'dashed' },
    }),
  },
  stat: {
    type: 'stat',
    options: ({ thresholds }): Plain<StatOptions> => ({
      reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
      graphMode: 'none',
      colorMode: thresholds === undefined ? 'none' : 'background',
      justifyMode: 'auto',
      textMode: 'value',
      orientation: 'auto',
      wideLayout: true,
      showPercentChange: false,
      percentChangeColorMode: 'standard',
    }),
    custom: nothing,
  },
  heatmap: {
    type: 'heatmap',
    options: ({ unit }): Plain<HeatmapOptions> => ({
      calculate: false,
      color: { mode: 'scheme', scheme: 'Oranges', fill: 'dark-orange', scale: 'exponential', exponent: 0.5, steps: 64, reverse: false },
      filterValues: { le: 1e-9 },
      rowsFrame: { layout: 'auto' },
      showValue: 'never',
      cellGap: 1,
      cellValues: { unit: 'short' },
      yAxis: { unit, axisPlacement: 'left' },
      legend: { show: true },
      tooltip: { mode: 'single', yHistogram: true, showColorScale: true },
      selectionMode: 'x',
      exemplars: { color: 'rgba(255,0,255,0.7)' },
    }),
    custom: nothing,
  },
  logs: {
    type: 'logs',
    options: (): Plain<LogsOptions> => ({
      showTime: true,
      showLabels: false,
      showCommonLabels: false,
      showLogContextToggle: true,
      wrapLogMessage: true,
      prettifyLogMessage: false,
      enableLogDetails: true,
      sortOrder: 'Descending',
      dedupStrategy: 'signature',
    }),
    custom: nothing,
  },
  alerts: {
    type: 'alertlist',
    // The SDK does not know this plugin.
    // @see https://grafana.com/docs/grafana/latest/panels-visualizations/visualizations/alert-list/
    options: () => ({
      viewMode: 'list',
      groupMode: 'default',
      groupBy: [],
      maxItems: 20,
      sortOrder: 3,
      dashboardAlerts: false,
      alertName: 'Druid',
      alertInstanceLabelFilter: '{cluster=~"${cluster}"}',
      stateFilter: { firing: true, pending: true, error: true, noData: false, normal: false },
    }),
    custom: nothing,
  },
};
